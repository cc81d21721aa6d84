import { describe, expect, it } from "vitest";
import { clockTime } from "../../../../src/inspector/model/clock-time.ts";
import { mediaTime } from "../../../../src/inspector/model/media-time.ts";

describe("clockTime", () => {
  it("says the time of day to the second, or to the millisecond", () => {
    const ms = new Date(2026, 2, 4, 9, 5, 7, 40).getTime();
    expect(clockTime(ms)).toBe("09:05:07");
    expect(clockTime(ms, 3)).toBe("09:05:07.040");
  });
});

describe("mediaTime", () => {
  it.each([
    [0, "0:00.0"],
    [7.25, "0:07.3"],
    [59.96, "1:00.0"],
    [3_599.99, "1:00:00.0"],
    [36_061.5, "10:01:01.5"],
    [-1, "0:00.0"],
  ])("says %s seconds as %s", (seconds, text) => {
    expect(mediaTime(seconds)).toBe(text);
  });
});
