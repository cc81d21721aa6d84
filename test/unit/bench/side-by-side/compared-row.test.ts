import { describe, expect, it } from "vitest";
import { verdictOf } from "../../../bench/side-by-side/compared-row.ts";

const at = (median: number) => ({ median, spread: 0 });
const row = (figures: Readonly<Record<string, number>>) => ({
  what: "",
  unit: "",
  figures: Object.fromEntries(Object.entries(figures).map(([who, median]) => [who, at(median)])),
});

describe("verdictOf", () => {
  it("says ahead only of the best of the others", () => {
    expect(verdictOf(row({ Playtrace: 5, snowplow: 10, mux: 20 }))).toBe("ahead of snowplow: 0.50 of it");
  });

  it("says behind in bold, and of whom", () => {
    expect(verdictOf(row({ Playtrace: 15, snowplow: 10, mux: 20 }))).toBe(
      "**behind** snowplow: 1.50 times it",
    );
  });

  it("says why only where it is behind", () => {
    const whyBehind = "it does more";
    const behind = { ...row({ Playtrace: 2, mux: 1 }), whyBehind };
    expect(verdictOf(behind)).toBe("**behind** mux: 2.00 times it (it does more)");
    expect(verdictOf({ ...row({ Playtrace: 1, mux: 2 }), whyBehind })).toBe("ahead of mux: 0.50 of it");
  });

  it("takes equal figures for level", () => {
    expect(verdictOf(row({ Playtrace: 0, snowplow: 0 }))).toBe("level with snowplow");
  });

  it("does not compare with the page on which nobody listens", () => {
    expect(verdictOf(row({ nobody: 1, Playtrace: 5, mux: 6 }))).toBe("ahead of mux: 0.83 of it");
  });

  it("names who does less in exchange, and compares with the rest", () => {
    const butFor = { mux: "leaves out the rest" };
    expect(verdictOf({ ...row({ Playtrace: 5, mux: 1, snowplow: 10 }), butFor })).toBe(
      "ahead of snowplow: 0.50 of it; mux leaves out the rest",
    );
  });

  it("leaves out who was not measured there", () => {
    expect(verdictOf(row({ Playtrace: 5, xapi: NaN, mux: 10 }))).toBe("ahead of mux: 0.50 of it");
  });

  it("says nothing where nobody else does it", () => {
    expect(verdictOf(row({ Playtrace: 5 }))).toBe("");
  });
});
