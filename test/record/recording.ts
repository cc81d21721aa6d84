/**
 * One viewing, recorded from a real player in a real browser: what the tracker is tested on. The fixtures in
 * `test/fixtures/recordings` are such files, written by `npx node test/record/record.ts`.
 */
import type { PlayerSignal } from "../../src/events/player-signal.ts";

export interface Recording {
  readonly scenario: string;
  readonly player: "videojs" | "html-media";
  /** Names and versions of browser and player. */
  readonly browser: string;
  readonly playerVersion: string;
  /** Length of the media in seconds, as the element said it. */
  readonly length: number | null;
  /** What the learner or the page did, in order; `monotonicMs` is the clock of the signals. */
  readonly truth: readonly Act[];
  /** Exactly what the adapter emitted, with the clock read at that moment. */
  readonly signals: readonly PlayerSignal[];
  /** What the element showed, read every 10 ms by a recorder that knows nothing of the adapter. */
  readonly frames: readonly Frame[];
}

export interface Act {
  readonly monotonicMs: number;
  /** What the element showed at that moment, in seconds. */
  readonly position: number;
  readonly did: string;
}

/**
 * A corner of the element's course: between two of them the position runs straight, within 20 ms. `playing`
 * means: neither paused nor seeking.
 */
export type Frame = readonly [monotonicMs: number, position: number, playing: 0 | 1];
