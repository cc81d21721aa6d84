import { wordsOf, type RecordFacts } from "./record-facts.ts";

type Place = { readonly [Name in "time" | "from" | "to"]?: number | undefined };

/** `5.21 s`, of at most three decimals. */
export const seconds = (value: number | undefined): string =>
  value === undefined ? "not told" : `${+value.toFixed(3)} s`;

/** ` at 5.21 s`, ` from 3 s to 10 s`; nothing where no position is known. */
export function placeOf({ time, from, to }: Place): string {
  return Object.entries({ at: time, from, to })
    .map(([word, value]) => (value === undefined ? "" : ` ${word} ${seconds(value)}`))
    .join("");
}

/** `at 12:00:01.500`, by the clock of UTC. */
export const clockTime = (at: number): string =>
  Number.isNaN(at) ? "at no time" : `at ${new Date(at).toISOString().slice(11, -1)}`;

/** A record in a few words: `paused learner at 5.21 s`. */
export const tellRecord = (record: RecordFacts): string => wordsOf(record) + placeOf(record);
