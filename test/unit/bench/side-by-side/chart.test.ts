import { describe, expect, it } from "vitest";
import { drawBars } from "../../../bench/side-by-side/chart.ts";
import { drawCurves } from "../../../bench/side-by-side/curve-chart.ts";

describe("drawBars", () => {
  it("draws the largest across, the others in their share, and names as text", () => {
    const { text } = drawBars({
      name: "n",
      title: "t",
      bars: [
        ["<one>", 10],
        ["two", 5],
      ],
    });
    const widths = [...text.matchAll(/<rect x="250" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths[0]).toBeCloseTo(2 * (widths[1] ?? NaN), 9);
    expect(text).toContain("&lt;one&gt;");
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
  });
});

describe("drawCurves", () => {
  it("draws a power as a straight line", () => {
    const points = [1, 10, 100].map((n) => [n, 3 * n ** 2] as const);
    const { text } = drawCurves({ name: "n", title: "t", curves: [["one", points]] });
    const [, line = ""] = /points="([^"]+)"/.exec(text) ?? [];
    const [a, b, c] = line.split(" ").map((place) => place.split(",").map(Number));
    expect((a?.[0] ?? NaN) + (c?.[0] ?? NaN)).toBeCloseTo(2 * (b?.[0] ?? NaN), 0);
    expect((a?.[1] ?? NaN) + (c?.[1] ?? NaN)).toBeCloseTo(2 * (b?.[1] ?? NaN), 0);
  });
});
