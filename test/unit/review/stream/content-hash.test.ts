import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentHash } from "../../../../src/review/stream/content-hash.ts";
import { propertyRuns } from "../../../support/property-runs.ts";

describe("contentHash", () => {
  test("does not change with the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).toReversed());
        expect(contentHash({ a: [turned] })).toBe(contentHash({ a: [fields] }));
      }),
      { seed: 20_261_122, numRuns: propertyRuns(200) },
    );
  });

  test.each([
    [
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ],
    [{ a: "1" }, { a: 1 }],
    [{ a: null }, {}],
    [
      ["a", "b"],
      ["b", "a"],
    ],
    [[["a"], "b"], [["a", "b"]]],
    [{ a: {} }, { a: [] }],
    [{ a: { b: "c" } }, { b: { a: "c" } }],
    ["true", true],
  ])("tells %j from %j", (left, right) => {
    expect(contentHash(left)).not.toBe(contentHash(right));
  });

  test("leaves out the keys that it is told, at the top only", () => {
    const without = new Set(["stored"]);
    expect(contentHash({ a: 1, stored: 2 }, without)).toBe(contentHash({ a: 1 }, without));
    expect(contentHash({ a: { stored: 2 } }, without)).not.toBe(contentHash({ a: {} }, without));
  });
});
