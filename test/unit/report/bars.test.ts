import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barsOf } from "../../../src/report/bars.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { viewsWith } from "./some-views.ts";

const settings = { seed: 20_261_122, numRuns: propertyRuns(200) };

describe("barsOf", () => {
  it("makes a bar of each second of a short film", () => {
    const bars = barsOf(
      viewsWith({ length: 2.5, views: [3, 0, 1], learners: [2, 0, 1], remaining: [2, 1, 1] }),
    );
    expect(bars).toEqual([
      { from: 0, to: 1, views: 3, learners: 2, remaining: 2 },
      { from: 1, to: 2, views: 0, learners: 0, remaining: 1 },
      { from: 2, to: 2.5, views: 1, learners: 1, remaining: 1 },
    ]);
  });

  it("makes of a long film bars of a handy length, each the average of its seconds", () => {
    const bars = barsOf(
      viewsWith({ length: 7200, views: Array.from({ length: 7200 }, (_, second) => second) }),
    );
    expect(bars).toHaveLength(120);
    expect(bars[1]).toMatchObject({ from: 60, to: 120, views: 89.5 });
  });

  it("covers the film from end to end with at most 120 bars that share all views among them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), (count) => {
        const views = viewsWith({ length: count, views: Array.from({ length: count }, () => 2) });
        const bars = barsOf(views);
        expect(bars.length).toBeLessThanOrEqual(120);
        expect(bars[0]?.from).toBe(0);
        expect(bars.at(-1)?.to).toBe(count);
        expect(bars.slice(1).map(({ from }) => from)).toEqual(bars.slice(0, -1).map(({ to }) => to));
        expect(new Set(bars.map((bar) => bar.views))).toEqual(new Set([2]));
      }),
      settings,
    );
  });
});
