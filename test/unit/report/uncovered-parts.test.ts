import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Segment } from "../../../src/events/learning-event.ts";
import { uncoveredParts } from "../../../src/report/uncovered-parts.ts";
import { propertyRuns } from "../../support/property-runs.ts";

const settings = { seed: 20_261_122, numRuns: propertyRuns(300) };
const end = 30;

const segments = fc.array(
  fc
    .tuple(fc.nat(end), fc.nat(end))
    .map(([one, other]): Segment => [Math.min(one, other), Math.max(one, other)]),
  { maxLength: 6 },
);

const holds = (list: readonly Segment[], position: number): boolean =>
  list.some(([from, to]) => from <= position && position < to);

describe("uncoveredParts", () => {
  it("holds each place that is in the stretches and in no covering one, once", () => {
    fc.assert(
      fc.property(segments, segments, (list, covering) => {
        const parts = uncoveredParts(list, covering);
        for (let position = 0; position < end; position += 1) {
          const times = parts.filter((part) => holds([part], position)).length;
          expect(times).toBe(holds(list, position) && !holds(covering, position) ? 1 : 0);
        }
      }),
      settings,
    );
  });
});
