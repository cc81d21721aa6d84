import { describe, expect, it } from "vitest";
import type { PlayerSignal } from "../../../src/events/player-signal.ts";
import { isJump, positionAfter, positionByFrames } from "../../../src/testing/recorded-course.ts";
import type { Frame } from "../../../src/testing/recorded-viewing.ts";

/** Played from 0 to 2 s, then sought to 10 s. */
const frames: readonly Frame[] = [
  [1_000, 0, 1],
  [3_000, 2, 1],
  [3_010, 10, 1],
  [4_010, 11, 1],
];

const signal: PlayerSignal = {
  type: "time",
  position: 5,
  rate: 2,
  paused: false,
  seeking: false,
  scrubbing: false,
  clock: { wallMs: 0, monotonicMs: 1_000 },
};

describe("positionByFrames", () => {
  it("runs straight from one frame to the next", () => {
    expect(positionByFrames(frames, 2_000)).toBe(1);
    expect(positionByFrames(frames, 3_510)).toBe(10.5);
  });

  it("stands before a jump until the jump is over", () => {
    expect(positionByFrames(frames, 3_005)).toBe(2);
  });

  it("is not known beyond the frames", () => {
    expect([positionByFrames(frames, 999), positionByFrames(frames, 4_010), positionByFrames([], 0)]).toEqual(
      [NaN, NaN, NaN],
    );
  });
});

describe("isJump", () => {
  it("is what no playback could do, either way", () => {
    const [first = [0, 0, 0], second = [0, 0, 0], third = [0, 0, 0]] = frames;
    expect([isJump(first, second), isJump(second, third), isJump(third, [3_020, 2, 1])]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe("positionAfter", () => {
  it("is carried on by rate and time while it plays", () => {
    expect(positionAfter(signal, 1_500)).toBe(6);
  });

  it.each<[string, Partial<PlayerSignal>]>([
    ["it pauses", { type: "pause", paused: true }],
    ["it seeks", { seeking: true }],
    ["it waits for data", { type: "waiting" }],
    ["no frame was shown yet", { type: "play" }],
  ])("stays where it is while %s", (_, more) => {
    expect(positionAfter(Object.assign({ ...signal }, more), 1_500)).toBe(5);
  });
});
