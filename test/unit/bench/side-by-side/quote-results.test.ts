import { describe, expect, it } from "vitest";
import { quoteResults } from "../../../bench/side-by-side/quote-results.ts";

const figures = { Playtrace: { median: 1, spread: 0 }, mux: { median: 2, spread: 0 } };
const section = {
  title: "",
  method: "",
  tables: [],
  refusals: [],
  highlights: [{ what: "act", unit: "µs", figures }],
};
const run = { sections: [section], measuredAt: new Date("2026-11-23T00:00:00Z") };

describe("quoteResults", () => {
  it("puts the rows that are told in short between the markers, in the place of the last ones", () => {
    const text = quoteResults("a\n<!-- measured:start -->\nold\n<!-- measured:end -->\nb\n", run);
    expect(text).toContain("2026-11-23");
    expect(text).toContain("| act, µs | 1 | 2 | ahead of mux: 0.50 of it |");
    expect(text).not.toContain("old");
    expect(text).toMatch(/^a\n<!-- measured:start -->\n[^]*<!-- measured:end -->\nb\n$/);
  });

  it("leaves a text without markers as it is", () => {
    expect(quoteResults("a\nb\n", run)).toBe("a\nb\n");
  });
});
