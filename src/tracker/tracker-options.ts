import type { MilestoneBasis } from "../events/learning-event.ts";

/** What the tracker is told once, as plain data. */
export interface TrackerOptions {
  /** Marks in percent, ascending, without repetition; empty for none. */
  readonly milestones: {
    readonly at: readonly number[];
    readonly basis: MilestoneBasis;
  };
  /** Share of the length that makes it completed, 0..1. */
  readonly threshold: number;
  /** Share of the length that masters it, 0..1; absent for none. */
  readonly mastery?: number | undefined;
  /** What begins a session: playback, or the length being known. */
  readonly startSession: "playback" | "ready";
  readonly tellStalls: boolean;
  readonly tellAutomaticQuality: boolean;
  /**
   * Bytes up to which the segments of a registration are kept in viewing order, counted as the text
   * `from[.]to[,]`; beyond it only their union is kept.
   */
  readonly segmentsLimitBytes: number;
}
