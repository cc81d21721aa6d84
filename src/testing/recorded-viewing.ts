import type { MediaSource, PlayerSignal } from "../events/player-signal.ts";
import type { PlayerSnapshot } from "../events/player-snapshot.ts";

/**
 * One viewing, as a player adapter told it: plain data that JSON can hold. It can be recorded from any adapter, with both
 * clocks read at each signal, or written by hand.
 */
export interface RecordedViewing {
  /** What the adapter said, in order, each with the moment at which it said it. */
  readonly signals: readonly PlayerSignal[];
  /** What the player was like at first; default: a rate of 1, and nothing known beside it. */
  readonly snapshot?: PlayerSnapshot | undefined;
  /** What it played; the activity is derived from it where the options name none. */
  readonly source?: MediaSource | undefined;
  /**
   * Corners of the position's course as somebody else saw it: between two of them it ran straight. Default: between two signals
   * the position is carried on by rate and time.
   */
  readonly frames?: readonly Frame[] | undefined;
}

/** `playing`: neither paused nor seeking. */
export type Frame = readonly [monotonicMs: number, position: number, playing: 0 | 1];
