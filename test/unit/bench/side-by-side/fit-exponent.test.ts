import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitExponent } from "../../../bench/side-by-side/fit-exponent.ts";
import { propertyRuns } from "../../../support/property-runs.ts";

describe("fitExponent", () => {
  it("finds the exponent of a power, whatever stands before it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 3, noNaN: true }),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        (exponent, factor) => {
          const points = [10, 100, 1000, 10_000].map((n) => [n, factor * n ** exponent] as const);
          expect(fitExponent(points)).toBeCloseTo(exponent, 6);
        },
      ),
      { seed: 8, numRuns: propertyRuns(100) },
    );
  });

  it("is 0 where one more costs the same however many there were", () => {
    expect(
      fitExponent([
        [1, 7],
        [2, 7],
        [4, 7],
      ]),
    ).toBeCloseTo(0, 12);
  });

  it("says nothing of one point", () => {
    expect(fitExponent([[10, 3]])).toBeNaN();
  });
});
