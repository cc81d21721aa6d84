import { describe, expect, test } from "vitest";
import { coveredSeconds, readForwardSegments, readSegments } from "../../../src/review/segments.ts";

describe("readSegments", () => {
  test("reads both the long and the short form of numbers", () => {
    expect(readSegments("0.000[.]12.000[,]14[.]2.997")).toEqual([
      [0, 12],
      [14, 2.997],
    ]);
  });

  test.each([
    "0",
    "0[.]",
    "0[.]1[.]2",
    "0[.]1[,]",
    "0[.]1,2[.]3",
    "0.1.2[.]3",
    "-1[.]2",
    "0[.]1.2345",
    "0[.]1e3",
    " ",
  ])("refuses %j", (text) => {
    expect(readSegments(text)).toBeUndefined();
  });
});

describe("readForwardSegments", () => {
  test("refuses a segment that ends before it begins, and accepts one of no length", () => {
    expect(readForwardSegments("0[.]1[,]3[.]2")).toBeUndefined();
    expect(readForwardSegments("2[.]2")).toEqual([[2, 2]]);
  });
});

describe("coveredSeconds", () => {
  test("counts what was watched at least once, once", () => {
    expect(coveredSeconds([])).toBe(0);
    expect(
      coveredSeconds([
        [10, 15],
        [0, 6],
        [4, 12],
        [5, 5],
      ]),
    ).toBe(15);
    expect(
      coveredSeconds([
        [0, 1],
        [3, 4],
      ]),
    ).toBe(2);
  });
});
