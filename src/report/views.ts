/** What is known of how a film is watched: plain data, ready for `JSON.stringify`, without any learner in it. */
export interface Views {
  /** IRI of the film. */
  readonly activity: string;
  readonly name?: string | undefined;
  /** Seconds, as told last. */
  readonly length: number;
  /** How many people played at least a second of it. */
  readonly learners: number;
  /** Registrations with a record. */
  readonly attempts: number;
  readonly sessions: number;
  /** Attempts that were completed. */
  readonly completed: number;
  /** One number for each second of the film, from 0 on; a second is played by who played its middle. */
  readonly perSecond: {
    /** How often it was played. */
    readonly views: readonly number[];
    /** How many learners played it. */
    readonly learners: readonly number[];
    /** How many learners played it more than once. */
    readonly rewatched: readonly number[];
    /** How many learners played this second or a later one: who is still there. */
    readonly remaining: readonly number[];
  };
  /** Parts that at least a fifth of those who played them played more than once, in the order of the film. */
  readonly rewatchedParts: readonly FilmPart[];
  /** Parts that at least a fifth of those who came past them did not play. */
  readonly skippedParts: readonly FilmPart[];
  /** Days on which attempts were completed, the earliest first. */
  readonly completions: readonly CompletionDay[];
}

export interface FilmPart {
  /** Seconds; `to` is the first that no longer belongs to it. */
  readonly from: number;
  readonly to: number;
  /** Learners, at the second where they are most. */
  readonly learners: number;
  /** Their share of all who might have, at the second where it is highest, 0..1. */
  readonly share: number;
}

export interface CompletionDay {
  /** In UTC, `2026-11-22`. */
  readonly day: string;
  readonly completed: number;
  /** Up to and with this day. */
  readonly total: number;
}

/** One of the films that records tell of. */
export interface FilmSummary {
  readonly activity: string;
  readonly name?: string | undefined;
  readonly sessions: number;
}
