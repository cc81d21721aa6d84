import type { RecordFacts } from "./record-facts.ts";
import { tellPattern, type RecordPattern } from "./record-pattern.ts";
import { tellRecord } from "./story-words.ts";

const listed = (records: readonly RecordFacts[]): string =>
  records.map((record) => `\n    ${tellRecord(record)}`).join("") || "\n    nothing";

/** @param difference the two stories, laid side by side */
export const tellOtherStory = (difference: string): string =>
  `The story is another (- expected, + told, ~ told otherwise):\n${difference}`;

/** None of the records is the one that was to be there. */
export const tellMissing = (pattern: RecordPattern, told: readonly RecordFacts[]): string =>
  `No record is ${tellPattern(pattern)}. Told was:${listed(told)}`;

/** Some records are what none was to be. */
export const tellUnwanted = (pattern: RecordPattern, found: readonly RecordFacts[]): string =>
  `No record was to be ${tellPattern(pattern)}, but these are:${listed(found)}`;

/** It never came to the end at which alone can be said what is never told. */
export const tellUnended = (until: RecordPattern, told: readonly RecordFacts[]): string =>
  `Not every session came to ${tellPattern(until)}, before which nobody knows what is never told. Told was:${listed(told)}`;
