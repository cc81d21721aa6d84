import { isFields } from "../review/reading.ts";
import { readCaliperEvent } from "./read-caliper-event.ts";
import { readStatement } from "./read-statement.ts";
import type { RecordFacts } from "./record-facts.ts";

/** Reads a statement of xAPI or an event of Caliper; `undefined` where it is neither. */
export function readRecord(value: unknown): RecordFacts | undefined {
  return isFields(value) ? (readStatement(value) ?? readCaliperEvent(value)) : undefined;
}

/**
 * Reads records of any origin: what an LRS answers, what a file holds. They come back by their own time, as a reader of the
 * LRS would sort them; what is neither a statement nor a Caliper event is left out.
 */
export function readRecords(values: readonly unknown[]): readonly RecordFacts[] {
  return byTime(values.flatMap((value) => readRecord(value) ?? []));
}

/** What has no time of its own stands last. */
export function byTime<Facts extends Pick<RecordFacts, "at">>(records: readonly Facts[]): readonly Facts[] {
  const timeOf = ({ at }: Facts): number => (Number.isNaN(at) ? Infinity : at);
  return [...records].sort((left, right) => timeOf(left) - timeOf(right) || 0);
}
