/**
 * What the learner did, in the past tense, with every fact that any format needs: the middle of Playtrace.
 * Events know no actor, no activity, no id and no format; those are the {@link TrackingContext}'s.
 */
import type { PlayerProperty, PlayerSnapshot } from "./player-snapshot.ts";

/** One stretch of uninterrupted playback, `[from, to]` in seconds, each with at most 3 decimals. */
export type Segment = readonly [from: number, to: number];

/** Why playback stopped. */
export type PauseReason = "learner" | "end" | "loop" | "ad" | "error" | "source" | "closing";

/** How much was watched, over the whole registration. */
export interface Progress {
  /** Share of the length watched at least once, 0..1, unrounded. Absent while live. */
  readonly share?: number;
  /**
   * Played segments in viewing order, sessions of the registration one after the other; or, where
   * `ordered` is false, their sorted union. Every end is a position that some event carries. Empty while live.
   */
  readonly segments: readonly Segment[];
  readonly ordered: boolean;
  /** Seconds spent playing in the registration, at the rates they were played at. */
  readonly consumed: number;
}

/** What every learning event carries. */
export interface EventMoment {
  /** When it happened, in milliseconds since the Unix epoch: strictly increasing within a registration. */
  readonly at: number;
  /** Position in seconds, at most 3 decimals. */
  readonly position: number;
  /** Length in seconds, at most 3 decimals; absent while it is unknown or the stream is live. */
  readonly length?: number;
  /** Share of the length that makes it complete, 0..1. */
  readonly threshold: number;
  readonly snapshot: PlayerSnapshot;
}

/** What one kind of event adds. */
export type LearningFact =
  | { readonly type: "session-started" }
  | {
      readonly type: "played";
      /** A pause came before; its position is `pausedAt`. */
      readonly resumed: boolean;
      /** The end came before. */
      readonly restarted: boolean;
      /** The page, not the learner, started it. */
      readonly autoplay: boolean;
      /** Position of the last pause, in seconds, where there was one. */
      readonly pausedAt?: number;
    }
  | {
      readonly type: "paused";
      readonly reason: PauseReason;
      readonly progress: Progress;
    }
  | {
      readonly type: "seeked";
      readonly from: number;
      readonly to: number;
      /** Every press moved by a fixed time, as skip buttons do; absent where one did not, or the player cannot tell. */
      readonly by?: "skip";
    }
  /** `mark` is in percent of the length, or of the share watched, as `basis` says. */
  | {
      readonly type: "milestone-reached";
      readonly mark: number;
      readonly basis: MilestoneBasis;
    }
  | { readonly type: "completed"; readonly progress: Progress }
  /** The watched share reached the mastery score that the page or its launch set. */
  | { readonly type: "mastered"; readonly progress: Progress }
  | { readonly type: "ended" }
  /** `duration` is the session's in seconds, by the clock. */
  | {
      readonly type: "session-ended";
      readonly progress: Progress;
      readonly duration: number;
    }
  /** The learner changed a property of the player: from `before[what]` to the snapshot's. */
  | {
      readonly type: "changed";
      readonly what: PlayerProperty;
      readonly before: PlayerSnapshot;
    }
  /** Playback stood still for want of data during `duration` seconds. */
  | { readonly type: "stalled"; readonly duration: number };

/** What a milestone is measured by: playback across the position, any way across it, or the share watched. */
export type MilestoneBasis = "position" | "reached" | "watched";

export type LearningEvent = EventMoment & LearningFact;

export type LearningEventType = LearningFact["type"];
