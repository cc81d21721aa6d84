import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDuration } from "../../../../src/formats/caliper/duration.ts";

describe("isoDuration", () => {
  it.each([
    [0, "PT0S"],
    [-1, "PT0S"],
    [0.001, "PT0.001S"],
    [59.9996, "PT1M0S"],
    [192.5, "PT3M12.5S"],
    [3600, "PT1H0S"],
    [360_000.25, "PT100H0.25S"],
  ])("C-30: writes %d as %s", (seconds, text) => {
    expect(isoDuration(seconds)).toBe(text);
  });

  it("C-30: loses no millisecond", () => {
    fc.assert(
      fc.property(fc.nat(400_000_000), (ms) => {
        const [, hours = 0, minutes = 0, seconds = 0] =
          /^PT(?:(\d+)H)?(?:(\d+)M)?(\d+(?:\.\d{1,3})?)S$/.exec(isoDuration(ms / 1000)) ?? [];
        expect(Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000).toBeCloseTo(
          ms,
          5,
        );
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });
});
