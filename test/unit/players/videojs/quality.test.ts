import { describe, expect, it } from "vitest";
import { readQuality, type QualityLevelList } from "../../../../src/players/videojs/quality.ts";
import { listOf } from "../list-of.ts";

const levels = (
  selectedIndex: number,
  ...list: { enabled: boolean; height?: number; label?: string }[]
): QualityLevelList => Object.assign(listOf(...list), { selectedIndex });

describe("readQuality", () => {
  it("names the level that plays by its height, automatic while there is a choice", () => {
    expect(readQuality(levels(1, { enabled: true, height: 360 }, { enabled: true, height: 720 }))).toEqual({
      quality: { label: "720", automatic: true },
    });
  });

  it("is the learner's once every other level is ruled out", () => {
    expect(readQuality(levels(0, { enabled: true, height: 360 }, { enabled: false, height: 720 }))).toEqual({
      quality: { label: "360", automatic: false },
    });
  });

  it("falls back to the label where a level has no height", () => {
    expect(readQuality(levels(0, { enabled: true, label: "audio only" }))).toEqual({
      quality: { label: "audio only", automatic: false },
    });
  });

  it("tells nothing without levels, or before one was chosen", () => {
    expect(readQuality(undefined)).toEqual({});
    expect(readQuality(levels(-1, { enabled: true, height: 360 }))).toEqual({});
  });
});
