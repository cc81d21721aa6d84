/**
 * What a player said, in no player's words: the only thing that a player adapter hands on.
 *
 * A signal knows no learner, no session and no format. Every signal carries the {@link PlayerMoment} read
 * at the very moment of the signal, because a player's own event may describe a state that is already past:
 * while an element seeks, its position is the target, also inside the `pause` of a click on a progress bar.
 */

import type { PlayerSnapshot } from "./player-snapshot.ts";

/** Two clocks, read together. The tracker makes the record's time of them; nobody else may. */
export interface ClockReading {
  /** Milliseconds since the Unix epoch, as the computer's clock says: may jump either way. */
  readonly wallMs: number;
  /** Milliseconds since some fixed moment, never backward; stands still while the computer sleeps. */
  readonly monotonicMs: number;
}

/** The state of the player as read when a signal was given. */
export interface PlayerMoment {
  readonly clock: ClockReading;
  /** Position that the player shows, in seconds; the target while {@link seeking} is true. */
  readonly position: number;
  /** Playback rate: 1 is normal, 0 stands still, negative plays backward. */
  readonly rate: number;
  readonly paused: boolean;
  readonly seeking: boolean;
  /** True while the learner holds the knob of a progress bar, where the player knows it; else false. */
  readonly scrubbing: boolean;
}

/** What a player plays. */
export interface MediaSource {
  /** The URL that the page gave, absolute; a `blob:` URL or `""` where there is no better one. */
  readonly url: string;
  /** The kind of media, for the activity's type. */
  readonly kind: "video" | "audio";
}

/** The facts that one signal adds to its moment, by the signal's name. */
export type SignalFact =
  /** The length became known or changed: seconds, `Infinity` while live. */
  | { readonly type: "length"; readonly length: number }
  /** Playback was asked for; `byPage` where a script or the autoplay attribute asked, not the learner. */
  | { readonly type: "play"; readonly byPage: boolean }
  /** Frames are being rendered. */
  | { readonly type: "playing" }
  | { readonly type: "pause" }
  /** The position moved on, or was read. */
  | { readonly type: "time" }
  /**
   * A seek began; `loop` where the player starts over by itself, `by` where the player knows that the learner
   * pressed what moves by a fixed time, and set nothing to a position.
   */
  | { readonly type: "seeking"; readonly loop: boolean; readonly by?: "skip" }
  | { readonly type: "seeked" }
  /** Playback stands still for want of data. */
  | { readonly type: "waiting" }
  | { readonly type: "ended" }
  /** The learner, the page or the player changed some property: the snapshot is read after the change. */
  | { readonly type: "changed"; readonly snapshot: PlayerSnapshot }
  | { readonly type: "ad-started" }
  | { readonly type: "ad-ended" }
  /** The player gave up; `message` is the player's own sentence. */
  | { readonly type: "error"; readonly message: string }
  /** The player was given something else to play. */
  | { readonly type: "source"; readonly source: MediaSource }
  /** The caller answers the tracker's `wakeAt`: nothing happened but time. */
  | { readonly type: "tick" }
  /** The caller ends the session. */
  | { readonly type: "close"; readonly reason: "closing" | "source" };

export type PlayerSignal = PlayerMoment & SignalFact;
