import type { LearningFact } from "../events/learning-event.ts";
import { addSegment, listSegments, nothingPlayed, type PlayedSegments } from "../events/played-segments.ts";
import type { PlayerSnapshot } from "../events/player-snapshot.ts";
import type { RegistrationState, SessionProgress } from "../events/registration-state.ts";
import { goOnAt } from "./go-on.ts";
import type { TrackerOptions } from "./tracker-options.ts";

/**
 * Where the learner stands, as the records tell it:
 *
 *     before ──played──▶ playing ──paused──▶ paused ──played──▶ playing …
 *                           └──── paused (end, loop) ──▶ ended ──played (restarted)──▶ playing …
 *     any ──session-ended──▶ before, or closed
 */
export type Stage = "before" | "playing" | "paused" | "ended" | "closed";

/** Where playback stands: the last position read while not seeking, carried on by rate and time. */
export interface Playhead {
  readonly position: number;
  readonly monotonicMs: number;
  /** False while it waits, seeks or plays backward. */
  readonly moving: boolean;
}

/** A pause that is not yet believed: one that the learner did not mean is followed by something else. */
export interface HeldPause {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What the player showed; the target where it was seeking. */
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
  /** Whether every press was a skip; absent until the player has said of one that it is a seek. */
  readonly skips?: boolean | undefined;
  /** Frames are rendered again at `to`. */
  readonly resumed: boolean;
  /** Too short to be told, unless something else must be told that rests on it. */
  readonly small?: boolean;
  /** When it is over, on the monotonic clock; absent while only a signal can tell. */
  readonly until?: number | undefined;
}

/** An act that may still go on, such as a drag of the volume. */
export interface HeldAct {
  readonly at: number;
  readonly position: number;
  readonly fact: Extract<LearningFact, { type: "changed" }>;
  readonly until: number;
}

/** All that the tracker knows: plain data, that can be stored at any point and taken up again. */
export interface TrackerState {
  readonly options: TrackerOptions;
  readonly snapshot: PlayerSnapshot;
  /** Wall clock less monotonic clock, in milliseconds, as anchored for this session. */
  readonly offsetMs: number;
  /** When the last event happened, in milliseconds since the epoch. */
  readonly lastAt: number;
  /** A session is going on. */
  readonly open: boolean;
  /** When the present or last session started, in milliseconds since the epoch. */
  readonly started: number;
  /** Length in seconds as told by the player: `Infinity` while live, absent while unknown. */
  readonly playerLength?: number;
  /** Length of this session, at most 3 decimals; absent while live. */
  readonly length: number | undefined;
  readonly stage: Stage;
  /** Frames are being rendered. */
  readonly rendering?: boolean;
  /** Playback goes on without a `playing` of its own: after a loop or an ad any progress tells it. */
  readonly resumesSilently?: boolean;
  readonly adRuns?: boolean;
  /** The page, not the learner, asked for playback last. */
  readonly byPage?: boolean;
  readonly playhead: Playhead;
  /** Position that the last `paused`, `seeked` or end told: moves while standing add up from there. */
  readonly restingAt: number;
  /** Position of the last `paused` in this session. */
  readonly pausedAt: number | undefined;
  /** Start of the open segment; absent while nothing plays forward. */
  readonly segmentFrom: number | undefined;
  /** Where the part of the open segment began that was played at the present rate. */
  readonly pieceFrom: number;
  readonly stalledSinceMs?: number | undefined;
  readonly heldPause: HeldPause | undefined;
  readonly gesture: Gesture | undefined;
  readonly heldAct: HeldAct | undefined;
  /** Until when a change of size belongs to a change of screen or media, on the monotonic clock. */
  readonly resizesUntilMs: number;
  /** How often a loop started over in this session. */
  readonly rounds: number;
  /** Marks reached in this session, or on basis `watched` in the registration. */
  readonly reached: readonly number[];
  /** Of the registration, as are the next two. */
  readonly completed: boolean;
  readonly played: PlayedSegments;
  /** Its mastery was told, or claimed by another session. */
  readonly mastered?: boolean;
  /** Seconds spent playing. */
  readonly consumed: number;
  /** How many segments, and how much consumed time, earlier sessions left. */
  readonly earlier: { readonly segments: number; readonly consumed: number };
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

type SessionKey =
  | ("stage" | "playhead" | "restingAt" | "pausedAt" | "segmentFrom" | "pieceFrom" | "length" | "rounds")
  | ("heldPause" | "gesture" | "heldAct" | "revision" | "wakeAt");

/** What is new with each session. */
export const newSession: Pick<TrackerState, SessionKey> = {
  stage: "before",
  // Nobody has seen yet where it stands.
  playhead: { position: -Infinity, monotonicMs: 0, moving: false },
  restingAt: 0,
  pieceFrom: 0,
  rounds: 0,
  revision: 0,
  length: undefined,
  pausedAt: undefined,
  segmentFrom: undefined,
  heldPause: undefined,
  gesture: undefined,
  heldAct: undefined,
  wakeAt: undefined,
};

export function startTracking({ options, restored, snapshot }: TrackingStart): TrackerState {
  const rows = Object.values(restored).sort((a, b) => a.started - b.started);
  const ordered = rows.every((row) => row.ordered);
  const { basis } = options.milestones;
  return {
    ...newSession,
    options,
    snapshot,
    offsetMs: 0,
    resizesUntilMs: 0,
    lastAt: Math.max(0, ...rows.map(({ lastAt }) => lastAt)),
    open: false,
    started: 0,
    reached: basis === "watched" ? rows.flatMap(({ reached }) => reached) : [],
    completed: rows.some(({ completed }) => completed),
    played: rows
      .flatMap(({ segments }) => segments)
      .reduce((sum, segment) => addSegment(sum, segment, options.segmentsLimitBytes), {
        ...nothingPlayed,
        ordered,
      }),
    consumed: rows.reduce((sum, { consumed }) => sum + consumed, 0),
    earlier: { segments: 0, consumed: 0 },
  };
}

/**
 * The row that this session adds to its registration. Where the viewing order was given up it is the union of the
 * whole registration, which any number of rows may repeat.
 */
export function sessionProgress(state: TrackerState): SessionProgress {
  const { played, started, revision, lastAt, completed, earlier, options, reached } = state;
  const { ordered } = played;
  return {
    started,
    revision,
    lastAt,
    segments: listSegments(played).slice(ordered ? earlier.segments : 0),
    ordered,
    consumed: state.consumed - earlier.consumed,
    completed,
    reached: options.milestones.basis === "watched" ? reached : [],
    position: goOnAt(state),
  };
}

/** What a checkpoint holds: all but what was played, which the rows of the registration say. */
export type KeptState = Omit<TrackerState, "played">;

/** What is of one size however long the session. */
export function withoutPlayed({ played: _played, ...kept }: TrackerState): KeptState {
  return kept;
}

const besidePlayhead = ({ playhead: _playhead, ...rest }: TrackerState): readonly unknown[] =>
  Object.values(rest);

/** Whether nothing but the playhead moved from one state to another. */
export function differsInPlayheadOnly(one: TrackerState, other: TrackerState): boolean {
  const values = besidePlayhead(one);
  return besidePlayhead(other).every((value, index) => value === values[index]);
}

export interface Remains {
  readonly kept: KeptState;
  readonly session: string;
  /** All rows of the registration, that of the session among them: written whenever a segment of it closed. */
  readonly rows: RegistrationState;
}

/** The state of a session whose page died, as it stood: what others added meanwhile counts as played before it. */
export function recoverTracking({ kept, session, rows }: Remains): TrackerState {
  const { [session]: own, ...others } = rows;
  const begin = (restored: RegistrationState): TrackerState => startTracking({ ...kept, restored });
  const earlier = begin(others);
  const all = own ? begin({ ...others, [session]: { ...own, started: Infinity } }) : earlier;
  const { played, consumed } = earlier;
  return {
    ...kept,
    played: all.played,
    completed: kept.completed || all.completed,
    reached: [...new Set([...kept.reached, ...all.reached])],
    consumed: consumed + kept.consumed - kept.earlier.consumed,
    earlier: { segments: played.count, consumed },
  };
}
