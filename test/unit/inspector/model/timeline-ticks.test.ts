import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timelineTicks } from "../../../../src/inspector/model/timeline-ticks.ts";

describe("timelineTicks", () => {
  it("names the steps that fit", () => {
    expect(timelineTicks(20, 500)).toEqual([0, 5, 10, 15, 20]);
    expect(timelineTicks(320, 200)).toEqual([0, 120, 240]);
    expect(timelineTicks(40_000, 300)).toEqual([0, 10_800, 21_600, 32_400]);
  });

  it("never stands closer than a text is wide, whatever the length", () => {
    const lengths = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 64, max: 3_000 }), (length, width) => {
        const ticks = timelineTicks(length, width);
        const gap = ((ticks[1] ?? Infinity) / length) * width;
        expect(gap).toBeGreaterThanOrEqual(63.999);
        expect(ticks.at(-1)).toBeLessThanOrEqual(length);
      }),
      { seed: 20_261_122 },
    );
  });

  it.each([0, NaN, Infinity])("names only the beginning where the length is %s", (length) => {
    expect(timelineTicks(length, 500)).toEqual([0]);
  });
});
