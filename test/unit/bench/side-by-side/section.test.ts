import { describe, expect, it } from "vitest";
import { comparedTable } from "../../../bench/side-by-side/section.ts";
import { sectionText } from "../../../bench/side-by-side/section-text.ts";

const figures = {
  nobody: { median: 4, spread: 0.5 },
  Playtrace: { median: 8, spread: 1 },
  mux: { median: 40, spread: 2 },
};

describe("comparedTable", () => {
  it("shows medians, spreads, ratios to the empty page, and where Playtrace stands", () => {
    expect(
      comparedTable(["nobody", "Playtrace", "snowplow", "mux"], [{ what: "act", unit: "µs", figures }]),
    ).toEqual({
      heads: ["", "nobody", "Playtrace", "mux", "Playtrace is"],
      rows: [["act, µs", "4 ± 0.500", "8 ± 1 (2×)", "40 ± 2 (10×)", "ahead of mux: 0.20 of it"]],
    });
  });
});

describe("sectionText", () => {
  it("writes tables as Markdown, a bar in a cell escaped, and charts by their files", () => {
    const text = sectionText({
      title: "Bytes",
      method: "How.",
      tables: [{ heads: ["a", "b"], rows: [["x|y", "1"]] }],
      charts: [{ name: "bytes", title: "All", text: "<svg/>" }],
      refusals: [],
    });
    expect(text).toContain(
      "## Bytes\n\nHow.\n\n| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n\n![All](charts/bytes.svg)",
    );
  });
});
