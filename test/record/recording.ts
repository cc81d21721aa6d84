/**
 * One viewing, recorded from a real player in a real browser: what the tracker is tested on. The fixtures in
 * `test/fixtures/recordings` are such files, written by `npx node test/record/record.ts`.
 */
import type { Frame, RecordedViewing } from "../../src/testing/recorded-viewing.ts";

export interface Recording extends RecordedViewing {
  readonly scenario: string;
  readonly player: "videojs" | "html-media";
  /** Names and versions of browser and player. */
  readonly browser: string;
  readonly playerVersion: string;
  /** Length of the media in seconds, as the element said it. */
  readonly length: number | null;
  /** What the learner or the page did, in order; `monotonicMs` is the clock of the signals. */
  readonly truth: readonly Act[];
  /** What the element showed, read every 10 ms by a recorder that knows nothing of the adapter; within 20 ms. */
  readonly frames: readonly Frame[];
}

export interface Act {
  readonly monotonicMs: number;
  /** What the element showed at that moment, in seconds. */
  readonly position: number;
  readonly did: string;
}
