import { describe, expect, it } from "vitest";
import { createProgressBar } from "../../../../src/cli/package/progress-bar.ts";

const large = 200_000_000;

function drawn(totalBytes: number, steps: readonly number[]): string[] {
  const texts: string[] = [];
  const bar = createProgressBar((text) => texts.push(text), totalBytes);
  steps.forEach(bar.show);
  bar.clear();
  return texts;
}

describe("createProgressBar", () => {
  it("draws over its line at each percent, and leaves it empty", () => {
    expect(drawn(large, [0, 1_000, large / 2, large])).toEqual([
      `\r\u001B[K[${"-".repeat(30)}] 0 % of 200 MB`,
      `\r\u001B[K[${"#".repeat(15)}${"-".repeat(15)}] 50 % of 200 MB`,
      `\r\u001B[K[${"#".repeat(30)}] 100 % of 200 MB`,
      "\r\u001B[K",
    ]);
  });

  it("stays at 100 where the ZIP's own words are more than its files", () => {
    expect(drawn(large, [large * 1.01])[0]).toContain("] 100 %");
  });

  it("draws nothing for a small file", () => {
    expect(drawn(1_000_000, [500_000])).toEqual([]);
  });

  it("draws nothing where nobody looks on", () => {
    const bar = createProgressBar(undefined, large);
    expect(() => {
      bar.show(large);
      bar.clear();
    }).not.toThrow();
  });
});
