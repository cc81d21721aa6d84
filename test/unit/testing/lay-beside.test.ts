import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layBeside } from "../../../src/testing/lay-beside.ts";
import { propertyRuns } from "../../support/property-runs.ts";

const alike = (left: string, right: string): number =>
  left === right ? 0 : left.toLowerCase() === right.toLowerCase() ? 1 : Infinity;

const inWords = (lefts: string, rights: string): string =>
  layBeside(lefts.split(""), rights.split(""), alike)
    .map(({ left = "", right = "" }) => left + right)
    .join(" ");

describe("layBeside", () => {
  it("lays equal lists beside each other line by line", () => {
    expect(inWords("abc", "abc")).toBe("aa bb cc");
  });

  it("leaves alone what only one of both has", () => {
    expect(inWords("abc", "ac")).toBe("aa b cc");
    expect(inWords("ac", "abc")).toBe("aa b cc");
  });

  it("pairs what differs a little rather than leave both alone", () => {
    expect(inWords("aBc", "abc")).toBe("aa Bb cc");
  });

  it("pairs nothing that is no pair", () => {
    expect(inWords("ax", "ay")).toBe("aa x y");
  });

  it("has every member of both lists once, in its order", () => {
    const list = fc.array(fc.constantFrom("a", "A", "b", "c"), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (lefts, rights) => {
        const lines = layBeside(lefts, rights, alike);
        expect(lines.flatMap(({ left }) => left ?? [])).toEqual(lefts);
        expect(lines.flatMap(({ right }) => right ?? [])).toEqual(rights);
        for (const { left, right } of lines) {
          if (left !== undefined && right !== undefined) expect(alike(left, right)).toBeLessThan(2);
        }
      }),
      { seed: 20_260_101, numRuns: propertyRuns(300) },
    );
  });
});
