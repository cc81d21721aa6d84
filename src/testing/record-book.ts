import { tellMissing, tellOtherStory, tellUnended, tellUnwanted } from "./failure.ts";
import { startTimer as systemTimer, type StartTimer } from "../platform/timer.ts";
import { byTime } from "./read-records.ts";
import type { RecordFacts } from "./record-facts.ts";
import { findMismatches, type RecordPattern } from "./record-pattern.ts";
import { TOLERANCE_SECONDS, tellDifference } from "./story-difference.ts";

/** How long is waited for what is expected where a test does not say it. */
const TIMEOUT_MS = 10_000;

export interface ExpectOptions {
  /** Milliseconds that are waited at most; default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** How near the media times of patterns must be, in seconds; default 0.5. */
  readonly withinSeconds?: number | undefined;
}

export interface ExpectNoneOptions extends ExpectOptions {
  /** What every session that began must have told before it is judged; default `"terminated"`. */
  readonly until?: RecordPattern | undefined;
}

/** Records as they come in, and what a test may expect of them. What is expected and does not come rejects, and says why. */
export interface RecordBook<Facts extends RecordFacts = RecordFacts> {
  /** All that came so far, each id once, by the time of the records. */
  all(): readonly Facts[];
  /** The records of one session; default: of the one that began last. */
  ofSession(session?: string): readonly Facts[];
  /**
   * The first record that the pattern means and that no earlier call of `next` has returned, in order of arrival: it may have
   * come already. Rejects where none comes.
   */
  next(pattern: RecordPattern, options?: ExpectOptions): Promise<Facts>;
  /** Waits for a record that the pattern means, whether it came already or comes yet. Rejects where none comes. */
  expectRecord(pattern: RecordPattern, options?: ExpectOptions): Promise<Facts>;
  /** Waits until exactly this story is told, from the first record to the last, by the time of the records. */
  expectStory(story: readonly RecordPattern[], options?: ExpectOptions): Promise<void>;
  /** Waits until every session is over, and then sees that none of its records is one that the pattern means. */
  expectNone(pattern: RecordPattern, options?: ExpectNoneOptions): Promise<void>;
}

/** Where a book has its records from. */
export interface RecordSource<Facts extends RecordFacts> {
  /** What came so far, each id once, in order of arrival. */
  readonly list: () => readonly Facts[];
  /** Calls at every change, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
  /** What a test that fails should know beside the records: one line each. */
  readonly remarks?: () => readonly string[];
}

const keyOf = ({ id, json }: RecordFacts): unknown => id ?? json;

const meansBy =
  ({ withinSeconds = TOLERANCE_SECONDS }: ExpectOptions) =>
  (pattern: RecordPattern, record: RecordFacts): boolean =>
    findMismatches(pattern, record, withinSeconds).length === 0;

export function createRecordBook<Facts extends RecordFacts>(
  { list, onChange, remarks = () => [] }: RecordSource<Facts>,
  startTimer: StartTimer = systemTimer,
): RecordBook<Facts> {
  const returned = new Set<unknown>();
  const all = (): readonly Facts[] => byTime(list());

  /** Resolves with what `find` finds, at once or at a change; rejects with a sentence where it finds nothing in time. */
  function waitFor<Found>(
    find: () => Found | undefined,
    { timeoutMs = TIMEOUT_MS }: ExpectOptions,
    tellFailure: () => string,
  ): Promise<Found> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        stop();
        resolve(found);
      };
      const offChange = onChange(look);
      const offTimer = startTimer(() => {
        stop();
        reject(new Error([tellFailure(), ...remarks()].join("\n")));
      }, timeoutMs);
      const stop = (): void => {
        offChange();
        offTimer();
      };
      look();
    });
  }

  return {
    all,

    ofSession(session) {
      const told = all();
      const wanted = session ?? told.flatMap((record) => record.session ?? []).at(-1);
      return told.filter((record) => record.session === wanted);
    },

    async next(pattern, options = {}) {
      const means = meansBy(options);
      const found = await waitFor(
        () => list().find((record) => !returned.has(keyOf(record)) && means(pattern, record)),
        options,
        () => tellMissing(pattern, all()),
      );
      returned.add(keyOf(found));
      return found;
    },

    expectRecord(pattern, options = {}) {
      const means = meansBy(options);
      return waitFor(
        () => all().find((record) => means(pattern, record)),
        options,
        () => tellMissing(pattern, all()),
      );
    },

    async expectStory(story, options = {}) {
      const differ = (): string | undefined => tellDifference(story, all(), options.withinSeconds);
      await waitFor(
        () => (differ() === undefined ? true : undefined),
        options,
        () => tellOtherStory(differ() ?? ""),
      );
    },

    async expectNone(pattern, options = {}) {
      const { until = "terminated" } = options;
      const means = meansBy(options);
      const areOver = (): true | undefined => {
        const told = all();
        const ends = told.filter((record) => means(until, record));
        const over = new Set(ends.map(({ session }) => session));
        // What happened around the player belongs to no session.
        const isOver = ({ session }: RecordFacts): boolean => session === undefined || over.has(session);
        return (ends.length > 0 && told.every(isOver)) || undefined;
      };
      await waitFor(areOver, options, () => tellUnended(until, all()));
      const found = all().filter((record) => means(pattern, record));
      if (found.length > 0) throw new Error(tellUnwanted(pattern, found));
    },
  };
}
