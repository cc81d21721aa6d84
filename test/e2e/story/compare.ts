import { extensionOf, type RecordFacts } from "../../../src/testing/record-facts.ts";
import type { Stretch } from "./covered.ts";
import type { Expected } from "./retell.ts";

/** A player is asked, and answers, between two looks of the clock. */
const clockToleranceMs = 50;

/** Each number that is further from the expected than `toleranceSeconds`, and each fact that differs, one line each. */
export function findDifferences(
  expected: readonly Expected[],
  story: readonly RecordFacts[],
  toleranceSeconds: number,
): readonly string[] {
  return expected.flatMap((one, index) => {
    const told = story[index];
    if (told === undefined) return [`${index} ${one.what}: is missing`];
    return differ(one, told, toleranceSeconds).map((difference) => `${index} ${one.what}: ${difference}`);
  });
}

/** Segments that were not watched so, and stretches that no segment tells, one line each. */
export function findSegmentDifferences(
  watched: readonly Stretch[],
  last: RecordFacts | undefined,
  toleranceSeconds: number,
): readonly string[] {
  const segments = last?.segments ?? [];
  const isNear = (left = NaN, right = NaN) => Math.abs(left - right) <= toleranceSeconds;
  return Array.from({ length: Math.max(watched.length, segments.length) }, (_, index) => {
    const [seen, told] = [watched[index], segments[index]];
    if (isNear(seen?.[0], told?.[0]) && isNear(seen?.[1], told?.[1])) return [];
    return [`${index} is ${String(told)}, seen was ${String(seen)}`];
  }).flat();
}

function differ(expected: Expected, told: RecordFacts, toleranceSeconds: number): string[] {
  const differences: string[] = [];
  for (const name of ["time", "from", "to"] as const) {
    const wanted = expected[name];
    if (wanted === undefined) continue;
    const given = told[name];
    const isNear = given !== undefined && Math.abs(given - wanted) <= toleranceSeconds;
    if (!isNear) differences.push(`${name} is ${given}, seen was ${wanted.toFixed(3)}`);
  }
  for (const [name, wanted] of Object.entries(expected.player ?? {})) {
    const given = extensionOf(told, name);
    if (given !== wanted) differences.push(`${name} is ${String(given)}, seen was ${String(wanted)}`);
  }
  if (expected.done !== undefined) {
    const [beganAt, doneAt] = expected.done;
    const early = beganAt - clockToleranceMs - told.at;
    const late = told.at - doneAt - clockToleranceMs - toleranceSeconds * 1000;
    if (early > 0) differences.push(`is dated ${early} ms before it`);
    if (late > 0) differences.push(`is dated ${late} ms after it`);
  }
  return differences;
}
