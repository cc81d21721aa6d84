import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLength, cutBatch } from "../../../src/transport/batch.ts";
import type { Waiting } from "../../../src/transport/batch.ts";
import { propertyRuns } from "../../support/property-runs.ts";

const fresh = (bytes: number): Waiting => ({ bytes, attempted: false, most: Infinity });
const limits = { maxRecords: 3, maxBytes: 100 };

describe("cutBatch", () => {
  it("takes nothing from an empty queue", () => {
    expect(cutBatch([], limits)).toEqual([]);
  });

  it("takes at most the greatest number of records", () => {
    expect(cutBatch([fresh(1), fresh(2), fresh(3), fresh(4)], limits)).toEqual([
      fresh(1),
      fresh(2),
      fresh(3),
    ]);
  });

  it("counts a separator with every record", () => {
    expect(cutBatch([fresh(49), fresh(49)], limits)).toHaveLength(2);
    expect(cutBatch([fresh(49), fresh(50)], limits)).toHaveLength(1);
  });

  it("lets a record above the limit of bytes travel alone", () => {
    expect(cutBatch([fresh(5000), fresh(1)], limits)).toEqual([fresh(5000)]);
  });

  it("never mixes attempted records with fresh ones", () => {
    const again = { ...fresh(1), attempted: true };
    expect(cutBatch([again, fresh(1)], limits)).toEqual([again]);
    expect(cutBatch([fresh(1), again], limits)).toEqual([fresh(1)]);
  });

  it("obeys the smallest batch that any of its records may travel in", () => {
    expect(cutBatch([fresh(1), { ...fresh(2), most: 1 }], limits)).toEqual([fresh(1)]);
    expect(cutBatch([{ ...fresh(1), most: 2 }, fresh(2), fresh(3)], limits)).toHaveLength(2);
  });

  it("cuts any queue into batches that hold every record once, in order, within the limits", () => {
    const waiting = fc.record({
      bytes: fc.integer({ min: 1, max: 200 }),
      attempted: fc.boolean(),
      most: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 8 })),
    });
    const anyLimits = fc.record({
      maxRecords: fc.integer({ min: 1, max: 10 }),
      maxBytes: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 60 }), anyLimits, (queue, bounds) => {
        const sent: Waiting[] = [];
        while (sent.length < queue.length) {
          const batch = cutBatch(queue.slice(sent.length), bounds);
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(
            Math.min(bounds.maxRecords, ...batch.map(({ most }) => most)),
          );
          expect(new Set(batch.map(({ attempted }) => attempted)).size).toBe(1);
          const bytes = batch.reduce((sum, item) => sum + item.bytes + 1, 0);
          expect(batch.length === 1 || bytes <= bounds.maxBytes).toBe(true);
          sent.push(...batch);
        }
        expect(sent).toEqual(queue);
      }),
      { seed: 20260102, numRuns: propertyRuns(100) },
    );
  });
});

describe("byteLength", () => {
  it("counts UTF-8, not characters", () => {
    expect(byteLength("aé€😀")).toBe(1 + 2 + 3 + 4);
  });
});
