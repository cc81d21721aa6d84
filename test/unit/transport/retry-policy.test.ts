import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoffMs, retryAfterMs } from "../../../src/transport/retry-policy.ts";
import { propertyRuns } from "../../support/property-runs.ts";

const NOW_MS = Date.UTC(2026, 0, 1);

describe("retryAfterMs", () => {
  it.each([
    ["seconds", "7", 7000],
    ["seconds with spaces around", " 7 ", 7000],
    ["a date ahead", "Thu, 01 Jan 2026 00:00:09 GMT", 9000],
    ["more than 5 minutes, which are cut", "86400", 300_000],
    ["a far date, which is cut", "Fri, 01 Jan 2027 00:00:00 GMT", 300_000],
    ["a date that is past", "Wed, 31 Dec 2025 00:00:00 GMT", undefined],
    ["a date that is now", "Thu, 01 Jan 2026 00:00:00 GMT", undefined],
    ["no wait", "0", undefined],
    ["a negative number", "-5", undefined],
    ["no sense", "soon", undefined],
    ["nothing", "", undefined],
    ["no header, or one that is not readable across origins", null, undefined],
  ])("reads %s", (_, header, expected) => {
    expect(retryAfterMs(header, NOW_MS)).toBe(expected);
  });
});

describe("backoffMs", () => {
  it.each([
    [1, 1000],
    [2, 2000],
    [5, 16_000],
    [9, 256_000],
    [10, 300_000],
    [2000, 300_000],
  ])("after %i failures stays below %i ms", (failures, bound) => {
    expect(backoffMs(failures, () => 1)).toBe(bound);
  });

  it("takes any share of its bound, as chance says", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, share) => {
          const bound = backoffMs(failures, () => 1);
          const delayMs = backoffMs(failures, () => share);
          expect(Math.abs(delayMs - bound * share)).toBeLessThanOrEqual(0.5);
          expect(bound).toBeLessThanOrEqual(300_000);
          expect(bound).toBeGreaterThanOrEqual(backoffMs(Math.max(1, failures - 1), () => 1));
        },
      ),
      { seed: 20260102, numRuns: propertyRuns(100) },
    );
  });
});
