import { describe, expect, it } from "vitest";
import { clockText, percentText } from "../../../src/report/clock-text.ts";

describe("clockText", () => {
  it.each([
    [0, "0:00"],
    [59.9, "0:59"],
    [65, "1:05"],
    [3723, "1:02:03"],
    [36_000, "10:00:00"],
  ])("says %d seconds as players do: %s", (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});

describe("percentText", () => {
  it.each([
    [1, "100 %"],
    [0.999, "99 %"],
    [0.29, "29 %"],
    [0, "0 %"],
  ])("says a share of %d as %s", (share, text) => {
    expect(percentText(share)).toBe(text);
  });
});
