import { describe, expect, it } from "vitest";
import { beginWatching } from "../../support/fake-viewing.ts";

describe("advance: mastered", () => {
  it("is told the moment the watched share reaches the mastery score, whatever completes", () => {
    const { player, told, only } = beginWatching(100, { tracker: { mastery: 0.5, threshold: 0.25 } });
    player.watch(60);
    expect(told().slice(2)).toEqual(["completed 25", "mastered 50"]);
    expect(only("mastered")[0]?.progress).toMatchObject({ share: 0.5, segments: [[0, 50]] });
  });

  it("is told before what is completed by the same share, and each leaves a millisecond free", () => {
    const { player, told, events } = beginWatching(20, { tracker: { mastery: 1 } });
    player.watch(25);
    expect(told().slice(2)).toEqual(["paused end 20", "mastered 20", "completed 20", "ended 20"]);
    const [paused, mastered, completed, ended] = events.slice(2).map(({ at }) => at);
    expect([mastered, completed, ended].map((at = 0) => at - (paused ?? 0))).toEqual([1, 3, 5]);
  });

  it("is not told where nobody asks", () => {
    const { player, only } = beginWatching(20);
    player.watch(25);
    expect(only("mastered")).toEqual([]);
  });

  it("is told once, whatever is watched again", () => {
    const { player, only } = beginWatching(20, { tracker: { mastery: 0.5, threshold: 0.5 } });
    player.watch(25);
    player.play();
    player.watch(25);
    expect(only("mastered")).toHaveLength(1);
  });

  it("at a score of 0 by whoever plays at all", () => {
    const { player, told } = beginWatching(20, { tracker: { mastery: 0 } });
    player.watch(1);
    expect(told()).toEqual(["session-started 0", "played 0", "mastered 0"]);
  });
});
