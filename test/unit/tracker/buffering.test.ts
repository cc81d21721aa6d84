import { describe, expect, it } from "vitest";
import { beginWatching } from "../../support/fake-viewing.ts";

describe("advance: buffering and stalling", () => {
  it("tells neither paused nor played, and lets no time be consumed", () => {
    const { player, told, only } = beginWatching();
    player.watch(4);
    player.stall(20);
    player.watch(3);
    player.pause();
    player.close();
    expect(told()).toEqual(["session-started 0", "played 0", "paused learner 7", "session-ended 7"]);
    expect(only("session-ended")[0]?.progress).toMatchObject({ segments: [[0, 7]], consumed: 7 });
  });

  it("tells the length of a stall where it is asked to", () => {
    const { player, only } = beginWatching(100, { tracker: { tellStalls: true } });
    player.watch(4);
    player.stall(2.5);
    player.watch(1);
    expect(only("stalled")).toHaveLength(1);
    expect(only("stalled")[0]).toMatchObject({ duration: 2.5, position: 4 });
  });

  it("tells no stall of a seek", () => {
    const { player, told } = beginWatching(100, { tracker: { tellStalls: true } });
    player.watch(4);
    player.apiSeek(50);
    player.watch(1);
    expect(told()).toEqual(["session-started 0", "played 0", "seeked 4 50"]);
  });

  it("never carries playback past a `waiting`", () => {
    const { player, told } = beginWatching();
    player.watch(4);
    player.startStall();
    player.wait(0.5);
    player.apiSeek(50);
    player.wait(2);
    expect(told().at(-1)).toBe("seeked 4 50");
  });

  it("never carries playback on by more than 0.6 s times the rate where the player falls silent", () => {
    const { player, told } = beginWatching();
    player.setRate(2);
    player.watch(4);
    player.fallSilent(10);
    player.apiSeek(80);
    player.wait(2);
    expect(told().at(-1)).toBe("seeked 9.2 80");
  });

  it("tells no stall of a seek whose target waits for data", () => {
    const { player, only } = beginWatching(100, { tracker: { tellStalls: true } });
    player.watch(4);
    player.silently(() => player.apiSeek(50), "playing");
    player.stall(3);
    player.watch(1);
    expect(only("stalled")).toEqual([]);
  });

  it("tells no stall of a player that is paused", () => {
    const { player, only } = beginWatching(100, { tracker: { tellStalls: true } });
    player.watch(4);
    player.pause();
    player.wait(1);
    player.startStall();
    player.wait(3);
    player.play();
    player.watch(1);
    expect(only("stalled")).toEqual([]);
  });

  it("tells a stall that ends with a position further on, where the player says no `playing`", () => {
    const { player, only } = beginWatching(100, { tracker: { tellStalls: true } });
    player.watch(4);
    player.silently(() => player.stall(2), "playing");
    player.watch(1);
    expect(only("stalled")).toHaveLength(1);
    expect(only("stalled")[0]).toMatchObject({ duration: 2.25, position: 4 });
  });

  it("takes a `time` at the same position for no end of a stall", () => {
    const { player, only } = beginWatching(100, { tracker: { tellStalls: true } });
    player.watch(4);
    player.startStall();
    player.wait(1);
    player.say({ type: "time" });
    player.wait(1);
    player.close();
    expect(only("stalled")).toEqual([]);
  });
});
