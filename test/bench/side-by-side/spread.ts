import { median } from "../median.ts";

/** Some rounds of one measurement. */
export interface Figure {
  readonly median: number;
  /** Half of the distance between the quartiles. */
  readonly spread: number;
}

/** Of no number both are `NaN`. */
export function figureOf(numbers: readonly number[]): Figure {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted.slice(0, half), sorted.slice(sorted.length - half)];
  const spread = sorted.length < 2 ? sorted.length - 1 : (median(upper) - median(lower)) / 2;
  return { median: median(sorted), spread: spread < 0 ? NaN : spread };
}
