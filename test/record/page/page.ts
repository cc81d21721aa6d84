/** The page that is recorded: builds one player, attaches its adapter and keeps what it says. */
import type { PlayerSignal } from "../../../src/events/player-signal.ts";
import type { PlayerAdapter } from "../../../src/players/player-adapter.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import type { Act, Frame } from "../recording.ts";
import { buildPlayer } from "./build-player.ts";
import { logFrames } from "./frames.ts";

declare global {
  /** What a recording script finds in the page. */
  var stage: PageStage;
}

export interface PageStage {
  readonly adapter: PlayerAdapter;
  /** The library's player, or the element itself. */
  readonly player: unknown;
  readonly playerVersion: string;
  readonly signals: readonly PlayerSignal[];
  readonly truth: readonly Act[];
  readonly frames: () => readonly Frame[];
  /** The media element, whichever player drives it now. */
  readonly element: () => HTMLMediaElement;
  /** Seeks by the player's own API. */
  readonly seek: (seconds: number) => void;
  /** Gives the player another source by its own API, and plays it. */
  readonly load: (media: string) => void;
  /** Shows the captions of a language; `""` shows none. */
  readonly showCaptions: (language: string) => void;
  readonly fullScreen: (active: boolean) => void;
  readonly playAd: () => void;
  /** Every list of tracks or levels that says its changes. */
  readonly lists: () => readonly object[];
  /** Notes an act at its moment. */
  readonly note: (did: string) => void;
  readonly detach: () => void;
}

const signals: PlayerSignal[] = [];
const truth: Act[] = [];
const element = (): HTMLMediaElement => {
  const found = document.querySelector<HTMLMediaElement>("video, audio");
  if (!found) throw new Error("The page has no media element.");
  return found;
};
const { adapter, begin, ...built } = buildPlayer(JSON.parse(decodeURIComponent(location.hash.slice(1))));
const detach = adapter.attach((fact, reading) => signals.push({ ...fact, ...reading, clock: systemClock() }));
const readFrames = logFrames(element);

globalThis.stage = {
  adapter,
  ...built,
  signals,
  truth,
  frames: readFrames,
  element,
  note: (did) => truth.push({ monotonicMs: performance.now(), position: element().currentTime, did }),
  detach,
};
begin();
