import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Segment } from "../../../src/events/learning-event.ts";
import { indexSegments } from "../../../src/review/segment-index.ts";
import { propertyRuns } from "../../support/property-runs.ts";

const anySegment = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })) satisfies fc.Arbitrary<Segment>;

describe("indexSegments", () => {
  test("finds what a look at every segment finds", () => {
    fc.assert(
      fc.property(fc.array(anySegment), anySegment, (segments, sought) => {
        const index = indexSegments(segments);
        const some = (holds: (from: number, to: number) => boolean) =>
          segments.some(([from, to]) => holds(from, to));
        const [from, to] = sought;
        expect(index.has(sought)).toBe(some((left, right) => left === from && right === to));
        expect(index.hasGrown(sought)).toBe(some((left, right) => left === from && right >= to));
        expect(index.hasBegun(sought)).toBe(some((left, right) => left === from && right <= to));
        expect(index.covers(sought)).toBe(some((left, right) => left <= from && right >= to));
      }),
      { seed: 20_261_122, numRuns: propertyRuns(500) },
    );
  });
});
