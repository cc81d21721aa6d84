import type { Views } from "./views.ts";

/** More would be thinner than two points on a telephone. */
const mostBars = 120;

/** Lengths that a clock shows well, in seconds. */
const handyLengths = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** One bar of the drawing: a part of the film. */
export interface Bar {
  /** Seconds. */
  readonly from: number;
  readonly to: number;
  /** How often each second of it was played, on average; 2 decimals. */
  readonly views: number;
  /** How many learners played a second of it, on average; 2 decimals. */
  readonly learners: number;
  /** How many learners were still there where it begins. */
  readonly remaining: number;
}

/** The film in at most 120 parts of the same length, but for the last. */
export function barsOf({ length, perSecond }: Views): readonly Bar[] {
  const { views, learners, remaining } = perSecond;
  const seconds = handyLengths.find((handy) => length / handy <= mostBars) ?? Math.ceil(length / mostBars);
  return Array.from({ length: Math.ceil(views.length / seconds) }, (_, index) => {
    const from = index * seconds;
    const to = from + seconds;
    return {
      from,
      to: Math.min(to, length),
      views: mean(views.slice(from, to)),
      learners: mean(learners.slice(from, to)),
      remaining: remaining[from] ?? 0,
    };
  });
}

const mean = (counts: readonly number[]): number =>
  Math.round((counts.reduce((sum, count) => sum + count, 0) / counts.length) * 100) / 100;
