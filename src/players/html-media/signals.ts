import type { MediaSource, SignalFact } from "../../events/player-signal.ts";
import type { MediaView, Said, Say } from "./media-view.ts";
import { sayChanged } from "./snapshot.ts";

/** A loop starts over at 0; the position read there may already be a few frames on. */
const LOOP_START_SECONDS = 0.5;

/** How far before the end the last position of a round may lie: a hidden tab says one a second, or later. */
const LOOP_END_SECONDS = 2;

/** `readyState` from which an element that is not paused renders frames: HAVE_FUTURE_DATA. */
const PLAYABLE = 3;

export function sayLength({ get }: MediaView): Extract<SignalFact, { type: "length" }> | undefined {
  const length = get("duration");
  return length > 0 ? { type: "length", length } : undefined;
}

/** A browser without user activation leaves only the attribute to go by. */
export function sayPlay({ get }: MediaView): SignalFact {
  return { type: "play", byPage: !(navigator.userActivation?.isActive ?? !get("autoplay")) };
}

function saySource(view: MediaView, said: Said): SignalFact {
  const source = readSource(view) ?? { url: "", kind: view.kind() };
  said.url = source.url;
  return { type: "source", source };
}

/**
 * What each event of a media element says.
 * https://html.spec.whatwg.org/multipage/media.html#mediaevents
 */
export const mediaSignals: Readonly<Record<string, Say>> = {
  // The first word of a source change: the position is 0 from here on, and `play` may come before `loadstart`.
  emptied: saySource,
  loadstart: (view, said) => (view.url() === said.url ? undefined : saySource(view, said)),
  durationchange: sayLength,
  play: sayPlay,
  playing: "playing",
  pause: "pause",
  timeupdate: "time",
  seeking: (view, { reading }) => ({
    type: "seeking",
    loop: startsOver(view, reading.position),
    ...(view.skips?.() && { by: "skip" }),
  }),
  seeked: "seeked",
  waiting: "waiting",
  ended: "ended",
  ratechange: sayChanged,
  volumechange: sayChanged,
  error: (view) => ({ type: "error", message: view.failure() }),
};

export function readSource({ url, kind }: MediaView): MediaSource | undefined {
  const given = url();
  return given === undefined ? undefined : { url: given, kind: kind() };
}

/** True where frames are being rendered now. */
export function isUnderWay({ get }: MediaView): boolean {
  return !get("paused") && !get("ended") && !get("seeking") && get("readyState") >= PLAYABLE;
}

/**
 * The element seeks by itself when it loops, and says so as of any seek. A learner's drag to the start pauses
 * first; a script's jump to the start comes from elsewhere than the end.
 */
function startsOver({ get }: MediaView, position: number): boolean {
  return (
    get("loop") &&
    !get("paused") &&
    get("currentTime") < LOOP_START_SECONDS &&
    position > get("duration") - Math.max(1, get("playbackRate")) * LOOP_END_SECONDS
  );
}
