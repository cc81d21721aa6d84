/** The page that is recorded: builds one player, attaches its adapter and keeps what it says. */
import type { PlayerSignal } from "../../../src/events/player-signal.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import type { Frame } from "../../../src/testing/recorded-viewing.ts";
import type { Act } from "../recording.ts";
import { logFrames } from "./frames.ts";
import { makeVideo } from "./make-video.ts";
import type { Setup } from "./setup.ts";
import { stageHtmlMedia } from "./stage-html-media.ts";
import { stageVideojs } from "./stage-videojs.ts";
import type { StagedPlayer } from "./staged-player.ts";

declare global {
  /** What a recording script finds in the page. */
  var stage: PageStage;
}

export interface PageStage extends StagedPlayer {
  readonly signals: readonly PlayerSignal[];
  readonly truth: readonly Act[];
  readonly frames: () => readonly Frame[];
  /** The media element, whichever player drives it now. */
  readonly element: () => HTMLMediaElement;
  /** Notes an act at its moment. */
  readonly note: (did: string) => void;
  readonly detach: () => void;
}

const setup: Setup = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const signals: PlayerSignal[] = [];
const truth: Act[] = [];
const video = makeVideo(setup);
const player = setup.player === "videojs" ? stageVideojs(video, setup) : stageHtmlMedia(video, setup.media);
const detach = player.adapter.attach((fact, reading) =>
  signals.push({ ...fact, ...reading, clock: systemClock() }),
);
const element = (): HTMLMediaElement => document.querySelector("video") ?? video;
const frames = logFrames(element);
const note = (did: string): void => {
  truth.push({ monotonicMs: performance.now(), position: element().currentTime, did });
};
globalThis.stage = { ...player, signals, truth, frames, element, note, detach };

if (setup.autoplay === "script")
  player.play()?.catch((error: unknown) => note(`the browser refused: ${String(error)}`));
