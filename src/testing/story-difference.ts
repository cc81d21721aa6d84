import { layBeside } from "./lay-beside.ts";
import type { RecordFacts } from "./record-facts.ts";
import { bearsName, findMismatches, tellPattern, type RecordPattern } from "./record-pattern.ts";
import { tellRecord } from "./story-words.ts";

/** How near media times must be where a test does not say it: players tell their position about four times a second. */
export const TOLERANCE_SECONDS = 0.5;

/**
 * Lays what is told beside what is expected; `undefined` where it is the same story. Each line is one record: `-` was expected
 * and is not told, `+` is told and was not expected, `~` is told otherwise.
 */
export function tellDifference(
  expected: readonly RecordPattern[],
  told: readonly RecordFacts[],
  withinSeconds: number = TOLERANCE_SECONDS,
): string | undefined {
  const costOf = (pattern: RecordPattern, record: RecordFacts): number => {
    if (!bearsName(pattern, record)) return Infinity;
    return findMismatches(pattern, record, withinSeconds).length > 0 ? 1 : 0;
  };
  const lines = layBeside(expected, told, costOf).map(({ left: pattern, right: record }) => {
    if (record === undefined) return `  - ${tellPattern(pattern ?? "")}`;
    if (pattern === undefined) return `  + ${tellRecord(record)}`;
    const mismatches = findMismatches(pattern, record, withinSeconds);
    return mismatches.length > 0
      ? `  ~ ${tellRecord(record)}: ${mismatches.join("; ")}`
      : `    ${tellRecord(record)}`;
  });
  return lines.every((line) => line.startsWith("    ")) ? undefined : lines.join("\n");
}
