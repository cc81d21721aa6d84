import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDuration } from "../../../src/formats/duration.ts";

describe("isoDuration", () => {
  test.each([
    [0, "PT0S"],
    [218, "PT218S"],
    [83.25, "PT83.25S"],
    [0.1 + 0.2, "PT0.3S"],
    [0.004, "PT0S"],
    [1e-7, "PT0S"],
    [90_061.5, "PT90061.5S"],
  ])("X-27: writes %s s as %s, in seconds alone", (seconds, text) => {
    expect(isoDuration(seconds)).toBe(text);
  });

  test("X-27: has at most two decimals and no exponent, within half of the last decimal of the truth", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (seconds) => {
        const [, digits] = /^PT(\d+(?:\.\d{1,2})?)S$/.exec(isoDuration(seconds)) ?? [];
        expect(Math.abs(Number(digits) - seconds)).toBeLessThanOrEqual(0.005_01);
      }),
      { seed: 20_260_304 },
    );
  });
});
