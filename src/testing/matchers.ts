import type { ExpectNoneOptions, ExpectOptions, RecordBook } from "./record-book.ts";
import type { RecordFacts } from "./record-facts.ts";
import { findMismatches, type RecordPattern } from "./record-pattern.ts";
import { TOLERANCE_SECONDS, tellDifference } from "./story-difference.ts";
import { tellMissing, tellOtherStory, tellUnwanted } from "./failure.ts";

/** Records that still come in, which a matcher waits for, or a list of them, which it takes as it is. */
export type ToldRecords =
  Pick<RecordBook, "all" | "expectStory" | "expectRecord" | "expectNone"> | readonly RecordFacts[];

/** What `expect.extend` of Playwright and of Vitest hands to a matcher as `this`. */
export interface MatcherState {
  readonly isNot: boolean;
}

export interface MatcherVerdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What `expect.extend` is given; of an interface Playwright could not know that it holds matchers alone. */
export type RecordMatchers = {
  /** `await expect(records).toTellStory(["initialized", "played", { what: "paused", time: 5 }])`. */
  toTellStory(
    this: MatcherState,
    told: ToldRecords,
    story: readonly RecordPattern[],
    options?: ExpectOptions,
  ): Promise<MatcherVerdict>;
  /**
   * `await expect(records).toHaveSent("completed")`; with `not`, of records that still come in, it is judged when every session
   * is over.
   */
  toHaveSent(
    this: MatcherState,
    told: ToldRecords,
    pattern: RecordPattern,
    options?: ExpectNoneOptions,
  ): Promise<MatcherVerdict>;
};

/** Expectations of records, for Playwright and Vitest: `export const expect = base.extend(recordMatchers)`. */
export const recordMatchers: RecordMatchers = {
  async toTellStory(told, story, options = {}) {
    if (!isList(told) && !this.isNot) return judge(told.expectStory(story, options), true);
    const difference = tellDifference(story, isList(told) ? told : told.all(), options.withinSeconds);
    const message = difference === undefined ? "The story is told just so." : tellOtherStory(difference);
    return { pass: difference === undefined, message: () => message };
  },

  async toHaveSent(told, pattern, options = {}) {
    if (!isList(told)) {
      return this.isNot
        ? judge(told.expectNone(pattern, options), false)
        : judge(told.expectRecord(pattern, options), true);
    }
    const { withinSeconds = TOLERANCE_SECONDS } = options;
    const found = told.filter((record) => findMismatches(pattern, record, withinSeconds).length === 0);
    const message = found.length > 0 ? tellUnwanted(pattern, found) : tellMissing(pattern, told);
    return { pass: found.length > 0, message: () => message };
  },
};

const isList = (told: ToldRecords): told is readonly RecordFacts[] => Array.isArray(told);

/** @param kept what `pass` is where the expectation is met */
const judge = (expectation: Promise<unknown>, kept: boolean): Promise<MatcherVerdict> =>
  expectation.then(
    () => ({ pass: kept, message: () => "" }),
    (cause: unknown) => ({
      pass: !kept,
      message: () => (cause instanceof Error ? cause.message : String(cause)),
    }),
  );
