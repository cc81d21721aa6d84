import { listSegments, nothingPlayed, type PlayedSegments, addSegment } from "../events/played-segments.ts";
import type { LearningFact } from "../events/learning-event.ts";
import type { PlayerSnapshot } from "../events/player-snapshot.ts";
import type { RegistrationState, SessionProgress } from "../events/registration-state.ts";
import type { TrackerOptions } from "./tracker-options.ts";

/**
 * Where the learner stands, as the records tell it:
 *
 *     before ──played──▶ playing ──paused──▶ paused ──played──▶ playing …
 *                           └──── paused (end, loop) ──▶ ended ──played (restarted)──▶ playing …
 *     any ──session-ended──▶ closed
 */
export type Stage = "before" | "playing" | "paused" | "ended" | "closed";

/** Where playback stands: the last position read while playing and not seeking, carried on by rate and time. */
export interface Playhead {
  /** Negative where it is unknown. */
  readonly position: number;
  readonly monotonicMs: number;
  /** False while it waits, seeks or plays backward. */
  readonly moving: boolean;
}

/** A pause that is not yet believed: one that the learner did not mean is followed by something else. */
export interface HeldPause {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly position: number;
  /** It came while the player was seeking: a knob may be held, and playback go on afterwards. */
  readonly scrub: boolean;
  /** When it is believed, on the monotonic clock. */
  readonly until: number;
}

/** A seek, from the first press to the moment when playback has settled. */
export interface Gesture {
  /** Milliseconds since the epoch of the last press. */
  readonly at: number;
  /** Where playback stood before. */
  readonly from: number;
  /** The last position that the player sought. */
  readonly to: number;
  /** Frames are rendered again at `to`. */
  readonly resumed: boolean;
  /** Too short to be told, unless something else must be told that rests on it. */
  readonly small: boolean;
  /** When it is over, on the monotonic clock; absent while only a signal can tell. */
  readonly until: number | undefined;
}

/** An act that may still go on, such as a drag of the volume. */
export interface HeldAct {
  readonly at: number;
  readonly position: number;
  readonly fact: LearningFact;
  readonly until: number;
}

/** All that the tracker knows: plain data, that can be stored at any point and taken up again. */
export interface TrackerState {
  readonly options: TrackerOptions;
  readonly snapshot: PlayerSnapshot;
  /** Wall clock less monotonic clock, in milliseconds, as anchored for this session. */
  readonly clockOffsetMs: number;
  /** When the last event happened, in milliseconds since the epoch. */
  readonly lastAt: number;
  /** A session is going on. */
  readonly open: boolean;
  /** When the present or last session started, in milliseconds since the epoch. */
  readonly started: number;
  /** Length in seconds as told by the player: `Infinity` while live, absent while unknown. */
  readonly playerLength: number | undefined;
  /** Length of this session, at most 3 decimals; absent while live. */
  readonly length: number | undefined;
  readonly stage: Stage;
  /** Frames are being rendered. */
  readonly rendering: boolean;
  /** Playback goes on without a `playing` of its own: after a loop or an ad any progress tells it. */
  readonly resumesSilently: boolean;
  readonly adRuns: boolean;
  /** The page, not the learner, asked to play last. */
  readonly askedByPage: boolean;
  readonly playhead: Playhead;
  /** Position that the last `paused`, `seeked` or end told: where a seek while standing starts from. */
  readonly restingAt: number;
  /** Position of the last `paused` in this session. */
  readonly pausedAt: number | undefined;
  /** Start of the open segment; absent while nothing plays forward. */
  readonly segmentFrom: number | undefined;
  /** Where the part of the open segment began that was played at the present rate. */
  readonly pieceFrom: number;
  readonly stalledSinceMs: number | undefined;
  readonly heldPause: HeldPause | undefined;
  readonly gesture: Gesture | undefined;
  readonly heldAct: HeldAct | undefined;
  /** Until when a change of size belongs to a change of screen, on the monotonic clock. */
  readonly resizesUntilMs: number;
  /** How often a loop started over in this session. */
  readonly rounds: number;
  /** Marks reached in this session, or on basis `watched` in the registration. */
  readonly reached: readonly number[];
  readonly completed: boolean;
  /** Of the registration. */
  readonly played: PlayedSegments;
  readonly consumed: number;
  /** Of this session. */
  readonly ownPlayed: PlayedSegments;
  readonly ownConsumed: number;
  readonly ownReached: readonly number[];
  readonly ownCompleted: boolean;
  readonly revision: number;
  /** When the caller shall send a `tick`, on the monotonic clock; absent while nothing is held. */
  readonly wakeAt: number | undefined;
}

export interface TrackingStart {
  readonly options: TrackerOptions;
  /** What earlier sessions of the registration left. */
  readonly restored: RegistrationState;
  readonly snapshot: PlayerSnapshot;
}

export function startTracking({ options, restored, snapshot }: TrackingStart): TrackerState {
  const rows = Object.values(restored).sort((a, b) => a.started - b.started);
  const limit = rows.every(({ ordered }) => ordered) ? options.segmentsLimitBytes : 0;
  const played = rows
    .flatMap(({ segments }) => segments)
    .reduce((sum, segment) => addSegment(sum, segment, limit), nothingPlayed);
  const { basis } = options.milestones;
  return {
    options,
    snapshot,
    clockOffsetMs: 0,
    lastAt: Math.max(0, ...rows.map(({ lastAt }) => lastAt)),
    open: false,
    started: 0,
    ...emptySession,
    playerLength: undefined,
    rendering: false,
    resumesSilently: false,
    adRuns: false,
    askedByPage: false,
    reached: basis === "watched" ? rows.flatMap(({ reached }) => reached) : [],
    completed: rows.some(({ completed }) => completed),
    played,
    consumed: rows.reduce((sum, { consumed }) => sum + consumed, 0),
  };
}

type SessionKey =
  | (
      | "length"
      | "stage"
      | "playhead"
      | "restingAt"
      | "pausedAt"
      | "segmentFrom"
      | "pieceFrom"
      | "stalledSinceMs"
    )
  | ("heldPause" | "gesture" | "heldAct" | "resizesUntilMs" | "rounds" | "wakeAt" | "revision")
  | ("ownPlayed" | "ownConsumed" | "ownReached" | "ownCompleted");

/** What is new with each session. */
export const emptySession: Pick<TrackerState, SessionKey> = {
  length: undefined,
  stage: "before",
  playhead: { position: -1, monotonicMs: 0, moving: false },
  restingAt: 0,
  pausedAt: undefined,
  segmentFrom: undefined,
  pieceFrom: 0,
  stalledSinceMs: undefined,
  heldPause: undefined,
  gesture: undefined,
  heldAct: undefined,
  resizesUntilMs: 0,
  rounds: 0,
  ownPlayed: nothingPlayed,
  ownConsumed: 0,
  ownReached: [],
  ownCompleted: false,
  revision: 0,
  wakeAt: undefined,
};

/** The row that this session adds to its registration. */
export function sessionProgress(state: TrackerState): SessionProgress {
  return {
    started: state.started,
    revision: state.revision,
    lastAt: state.lastAt,
    segments: listSegments(state.ownPlayed),
    ordered: state.ownPlayed.ordered,
    consumed: state.ownConsumed,
    completed: state.ownCompleted,
    reached: state.ownReached,
  };
}
