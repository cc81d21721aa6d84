import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureOf } from "../../../bench/side-by-side/spread.ts";
import { propertyRuns } from "../../../support/property-runs.ts";

describe("figureOf", () => {
  it("takes the middle, and half the distance between the quartiles", () => {
    expect(figureOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ median: 5, spread: 2.5 });
  });

  it("gives one number no spread", () => {
    expect(figureOf([4])).toEqual({ median: 4, spread: 0 });
  });

  it("makes nothing of no number", () => {
    expect(figureOf([])).toEqual({ median: NaN, spread: NaN });
  });

  it("does not mind in which order the rounds came, and one mad round moves it little", () => {
    const rounds = fc.array(fc.double({ min: 1, max: 2, noNaN: true }), { minLength: 9, maxLength: 15 });
    fc.assert(
      fc.property(rounds, fc.integer({ min: 0, max: 8 }), (numbers, mad) => {
        expect(figureOf(numbers.toReversed())).toEqual(figureOf(numbers));
        const { median } = figureOf(numbers.with(mad, 1_000_000));
        expect(median).toBeLessThanOrEqual(2);
      }),
      { seed: 8, numRuns: propertyRuns(100) },
    );
  });
});
