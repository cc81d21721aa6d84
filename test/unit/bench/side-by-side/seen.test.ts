import { describe, expect, it } from "vitest";
import { truthOf } from "../../../bench/side-by-side/truth/seen.ts";

const lengthSeconds = 20;

describe("truthOf", () => {
  it("counts what was watched twice once, and as played twice", () => {
    const truth = truthOf({
      visits: [
        [
          [0, 4],
          [1, 6],
        ],
      ],
      lengthSeconds,
    });
    expect(truth).toMatchObject({ watchedSeconds: 6, playedSeconds: 9 });
  });

  it("adds up visits by themselves, and watches them together", () => {
    const truth = truthOf({ visits: [[[0, 6]], [[0, 3]]], lengthSeconds });
    expect(truth).toMatchObject({ watchedSeconds: 6, watchedByVisit: 9, stretches: 2 });
  });

  it("reaches a mark by playback, and not by a seek across it", () => {
    expect(
      truthOf({
        visits: [
          [
            [0, 3],
            [12, 16],
          ],
        ],
        lengthSeconds,
      }).marks,
    ).toEqual([75]);
  });

  it("reaches each mark once in a visit, and again in the next", () => {
    expect(
      truthOf({
        visits: [
          [
            [4, 6],
            [4, 6],
          ],
          [[4, 6]],
        ],
        lengthSeconds,
      }).marks,
    ).toEqual([25, 25]);
  });

  it("reaches the end where the last sample is a moment before it", () => {
    expect(truthOf({ visits: [[[16, 19.95]]], lengthSeconds }).marks).toEqual([100]);
  });

  it("is completed where all was watched, in whatever order", () => {
    expect(truthOf({ visits: [[[9, 20]], [[0.05, 9]]], lengthSeconds }).isCompleted).toBe(true);
    expect(
      truthOf({
        visits: [
          [
            [0, 3],
            [17, 20],
          ],
        ],
        lengthSeconds,
      }).isCompleted,
    ).toBe(false);
  });
});
