import type { Finding } from "../finding.ts";

/** What a review may hold at a time, whatever the length of the stream. */
export interface ReviewLimits {
  /** Records that wait for the rest of their sessions; long played segments count as several. Default: 50,000. */
  readonly held?: number;
  /** Ids, completions, durations and sessions that are recognised when they come again. Default: 500,000. */
  readonly remembered?: number;
}

/** What a review may be told beside the data. */
export interface ReviewOptions {
  /** When the data is read, in ms since the epoch: what lies after it is reported. Default: nothing does. */
  readonly now?: number;
  readonly limits?: ReviewLimits;
}

/** A review that goes on as records come. */
export interface Review {
  /** What is wrong with the record, and with what is complete by it; `at` begins the paths of its findings. */
  readonly add: (record: unknown, at: string) => readonly Finding[];
  /** What only the whole can tell. */
  readonly end: () => readonly Finding[];
  /** Records that came after their session had to be judged: no more than {@link ReviewLimits} was held. */
  readonly late: () => number;
}

export const MOST_HELD = 50_000;

export const MOST_REMEMBERED = 500_000;
