import type { SignalFact, Volume } from "../../events/player-signal.ts";
import type { MediaState, MediaView } from "./media-view.ts";

/** A loop starts over at 0; the position read there may already be a few frames on. */
const LOOP_START_SECONDS = 0.5;

/** How far before the end the last position of a round may lie: a hidden tab says one a second. */
const LOOP_END_SECONDS = 1;

/** `readyState` from which an element that is not paused renders frames: HAVE_FUTURE_DATA. */
const PLAYABLE = 3;

/** Puts into a fact what a player says now, or `undefined` where that is nothing yet. */
export type Say = (view: MediaView, lastPosition: number) => SignalFact | undefined;

type Bare =
  "playing" | "pause" | "time" | "seeked" | "waiting" | "ended" | "rate" | "ad-started" | "ad-ended";

export function bare(type: Bare): Say {
  const fact = { type };
  return () => fact;
}

export const sayLength = (view: MediaView): Extract<SignalFact, { type: "length" }> | undefined => {
  const { duration } = view.media();
  return duration > 0 ? { type: "length", length: duration } : undefined;
};

/** A browser without user activation leaves only the attribute to go by. */
export const sayPlay: Say = (view) => ({
  type: "play",
  byPage: !(navigator.userActivation?.isActive ?? !view.media().autoplay),
});

export const sayPlaying: Say = bare("playing");

/**
 * What each event of a media element says.
 * https://html.spec.whatwg.org/multipage/media.html#mediaevents
 */
export const mediaSignals: Readonly<Record<string, Say>> = {
  loadstart: (view) => {
    const source = view.source();
    return source && { type: "source", source };
  },
  durationchange: sayLength,
  play: sayPlay,
  playing: sayPlaying,
  pause: bare("pause"),
  timeupdate: bare("time"),
  seeking: (view, lastPosition) => ({ type: "seeking", loop: startsOver(view.media(), lastPosition) }),
  seeked: bare("seeked"),
  waiting: bare("waiting"),
  ended: bare("ended"),
  ratechange: bare("rate"),
  volumechange: (view) => ({ type: "volume", volume: readVolume(view) }),
  error: (view) => ({ type: "error", message: view.failure() }),
};

export function readVolume(view: MediaView): Volume {
  const { volume, muted } = view.media();
  return { level: volume, muted };
}

/** True where frames are being rendered now. */
export function isUnderWay(view: MediaView): boolean {
  const { paused, ended, seeking, readyState } = view.media();
  return !paused && !ended && !seeking && readyState >= PLAYABLE;
}

/**
 * The element seeks by itself when it loops, and says so as of any seek. A learner's drag to the start pauses
 * first; a script's jump to the start comes from elsewhere than the end.
 */
function startsOver(media: MediaState, lastPosition: number): boolean {
  const { loop, paused, currentTime, duration, playbackRate } = media;
  const endFrom = duration - Math.max(1, playbackRate) * LOOP_END_SECONDS;
  return loop && !paused && currentTime < LOOP_START_SECONDS && lastPosition > endFrom;
}
