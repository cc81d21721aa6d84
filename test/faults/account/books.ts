import type { Arrival } from "../../../demo/server/arrival.ts";

/** What a page said of its records, at the moment at which the test heard it. */
export interface Note {
  /** Milliseconds since the epoch, by the test's clock, which is the receiver's too. */
  readonly at: number;
  /** The happening of the trace that it tells of. */
  readonly kind: string;
  readonly ids: readonly string[];
  /** The destination that it concerns, by its id, which begins with its URL. */
  readonly destination?: string;
  /** With `record` what will be sent, byte for byte; else the reason, where there is one. */
  readonly text?: string;
  /** The page told it as its last act: nobody stayed to read an answer, or to see it stored. */
  readonly leaving?: true;
}

/** A page went: from here on nobody reads what was under way. */
export interface Departure {
  readonly at: number;
  readonly killed: boolean;
}

/** All that one scenario wrote down, from three sides that know nothing of each other. */
export interface Books {
  readonly notes: readonly Note[];
  readonly departures: readonly Departure[];
  readonly arrivals: readonly Arrival[];
}
