import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cover,
  coveredBefore,
  coveredTotal,
  coveredUntil,
  listSpans,
  type Spans,
} from "../../../src/events/covered-spans.ts";
import type { Segment } from "../../../src/events/learning-event.ts";

const seed = 20_260_102;
const millisecond = fc.integer({ min: 0, max: 20_000 });
const segments: fc.Arbitrary<Segment[]> = fc.array(
  fc
    .tuple(millisecond, millisecond)
    .map(([a, b]): Segment => [Math.min(a, b) / 1_000, Math.max(a, b) / 1_000]),
  { maxLength: 60 },
);

const coverAll = (all: readonly Segment[]): Spans =>
  all.reduce<Spans>((spans, [from, to]) => cover(spans, from, to), undefined);

/** The union by sorting and joining what overlaps or touches. */
function uniteByHand(all: readonly Segment[]): Segment[] {
  const united: Segment[] = [];
  for (const [from, to] of all.filter(([start, end]) => end > start).toSorted(([a], [b]) => a - b)) {
    const last = united.at(-1);
    if (last !== undefined && from <= last[1]) united[united.length - 1] = [last[0], Math.max(last[1], to)];
    else united.push([from, to]);
  }
  return united;
}

function depthOf(spans: Spans): number {
  return spans === undefined ? 0 : 1 + Math.max(depthOf(spans.before), depthOf(spans.after));
}

describe("cover", () => {
  it("equals the union by hand, for any segments in any order", () => {
    fc.assert(
      fc.property(segments, (all) => {
        expect(listSpans(coverAll(all))).toEqual(uniteByHand(all));
      }),
      { seed, numRuns: 500 },
    );
  });

  it("joins stretches that touch", () => {
    expect(
      listSpans(
        coverAll([
          [0, 5],
          [10, 15],
          [5, 10],
        ]),
      ),
    ).toEqual([[0, 15]]);
  });

  it("ignores an empty stretch, and one that ends before it begins", () => {
    expect(
      coverAll([
        [3, 3],
        [5, 4],
      ]),
    ).toBeUndefined();
  });

  it("leaves the union that it was given as it was", () => {
    const before = coverAll([
      [0, 5],
      [10, 15],
    ]);
    cover(before, 3, 12);
    expect(listSpans(before)).toEqual([
      [0, 5],
      [10, 15],
    ]);
  });

  it("leaves the stretches that it does not join the very objects that they were", () => {
    fc.assert(
      fc.property(segments, millisecond, (all, at) => {
        const before = coverAll(all);
        const known = new Set(listSpans(before));
        const left = listSpans(cover(before, at / 1_000, at / 1_000 + 1)).filter((one) => !known.has(one));
        expect(left).toHaveLength(1);
      }),
      { seed, numRuns: 200 },
    );
  });

  it.each([
    ["ascending", (index: number) => index * 2],
    ["descending", (index: number) => 40_000 - index * 2],
    ["scattered", (index: number) => ((index * 7_919) % 10_007) * 2],
  ])("keeps the tree flat: 10,000 stretches, %s, lie at most 50 deep", (_, positionOf) => {
    const spans = coverAll(
      Array.from({ length: 10_000 }, (__, index) => [positionOf(index), positionOf(index) + 1]),
    );
    expect(listSpans(spans)).toHaveLength(10_000);
    expect(depthOf(spans)).toBeLessThan(50);
  });
});

describe("coveredBefore", () => {
  it("is the part of the union before a position", () => {
    fc.assert(
      fc.property(segments, millisecond, (all, at) => {
        const position = at / 1_000;
        const byHand = uniteByHand(all).reduce(
          (sum, [from, to]) => sum + Math.max(Math.min(to, position) - from, 0),
          0,
        );
        expect(coveredBefore(coverAll(all), position)).toBeCloseTo(byHand, 9);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe("coveredTotal and coveredUntil", () => {
  it("are the length and the end of the union", () => {
    fc.assert(
      fc.property(segments, (all) => {
        const united = uniteByHand(all);
        const spans = coverAll(all);
        expect(coveredTotal(spans)).toBeCloseTo(
          united.reduce((sum, [from, to]) => sum + to - from, 0),
          9,
        );
        expect(coveredUntil(spans)).toBe(united.at(-1)?.[1] ?? 0);
      }),
      { seed, numRuns: 300 },
    );
  });
});
