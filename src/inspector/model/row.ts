import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import type { Finding } from "../../review/finding.ts";
import type { RowWords } from "./row-words.ts";

/** How far one record has come, as its trace told last. */
export type RecordState = "made" | "stored" | "retrying" | "delivered" | "quarantined" | "lost";

/** One move of a record. */
export interface RecordStep {
  readonly state: RecordState;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Why, in the words of the trace; empty where there is nothing to say. */
  readonly reason: string;
  /** How often in a row the trace said so. */
  readonly times: number;
}

/** What one destination hears of a happening. */
export interface RowRecord {
  readonly destination: string;
  /** What is sent, byte for byte; empty where an earlier visit made it, or no format could. */
  readonly text: string;
  readonly state: RecordState;
  /** From the first to the last; of many repeats the latest are kept. */
  readonly steps: readonly RecordStep[];
  /** What the review says; `undefined` until it was asked, or where it knows no such format. */
  readonly findings: readonly Finding[] | undefined;
}

/** One line of the list: what the learner did, and the records that tell of it. */
export interface Row {
  /** Counts up from 1 within one ledger. */
  readonly key: number;
  /** Of the event, and of each of its records. */
  readonly id: string;
  /** Milliseconds since the epoch: of the event, or of the moment when its record was first heard of. */
  readonly at: number;
  readonly words: RowWords;
  /** Absent where a record came without: of what happened around the player, of an earlier visit. */
  readonly event?: LearningEvent;
  readonly context?: TrackingContext;
  readonly records: readonly RowRecord[];
  /** Rises with every change. */
  readonly version: number;
}
