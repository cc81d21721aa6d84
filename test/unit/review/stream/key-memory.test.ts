import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyMemory } from "../../../../src/review/stream/key-memory.ts";
import { propertyRuns } from "../../../support/property-runs.ts";

describe("createKeyMemory", () => {
  test("hands back what was remembered under a key last", () => {
    const memory = createKeyMemory(10);
    expect(memory.swap("a", 7)).toBeUndefined();
    expect(memory.swap("a", 8)).toBe(7);
    expect(memory.swap("a", 8)).toBe(8);
    expect([memory.has("a"), memory.has("b"), memory.has("")]).toEqual([true, false, false]);
  });

  test("tells thousands of keys apart", () => {
    const memory = createKeyMemory(100_000);
    for (let index = 0; index < 20_000; index += 1)
      expect(memory.swap(`key-${index}`, index)).toBeUndefined();
    for (let index = 0; index < 20_000; index += 1) expect(memory.swap(`key-${index}`, 0)).toBe(index);
  });

  test("does as a map does, as long as no more is asked than it remembers", () => {
    const steps = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat({ max: 0xffffffff })), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(steps, (told) => {
        const memory = createKeyMemory(200);
        const map = new Map<string, number>();
        for (const [key, mark] of told) {
          expect(memory.swap(key, mark)).toBe(map.get(key));
          map.set(key, mark);
        }
      }),
      { seed: 20_261_122, numRuns: propertyRuns(100) },
    );
  });

  test("remembers the latest keys, and forgets the oldest", () => {
    const memory = createKeyMemory(1000);
    for (let index = 0; index < 10_000; index += 1) memory.swap(`key-${index}`, 1);
    const known = Array.from({ length: 10_000 }, (_, index) => memory.has(`key-${index}`));
    expect(known.slice(9000)).not.toContain(false);
    expect(known.slice(0, 8000)).not.toContain(true);
  });
});
