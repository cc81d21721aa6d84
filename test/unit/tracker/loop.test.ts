import { describe, expect, it } from "vitest";
import { beginWatching } from "../../support/fake-viewing.ts";

const milestones = { at: [50, 100], basis: "position" } as const;

describe("advance: loop", () => {
  it("tells 100 %, paused (loop) at the length, completed where due, and played as restarted at 0", () => {
    const { player, told, only } = beginWatching(40, { tracker: { milestones } });
    player.setLoop(true);
    player.watch(42);
    expect(told().slice(2)).toEqual([
      "reached 50 at 20",
      "reached 100 at 40",
      "paused loop 40",
      "completed 40",
      "played restarted 0",
    ]);
    expect(only("seeked")).toEqual([]);
  });

  it("counts the rounds of media under 30 s from the tenth on, and tells them no more", () => {
    const { player, only } = beginWatching(8);
    player.setLoop(true);
    for (let round = 0; round < 15; round++) player.watch(8.02);
    player.watch(1);
    player.close();
    expect(only("paused").filter(({ reason }) => reason === "loop")).toHaveLength(9);
    const [last] = only("session-ended");
    expect(last?.progress.share).toBe(1);
    expect(last?.progress.consumed).toBeCloseTo(15 * 8 + 1, 1);
  });

  it("counts as watched what only a round shows that is not told", () => {
    const { player, only } = beginWatching(8);
    player.setLoop(true);
    for (let round = 0; round < 10; round++) {
      player.watch(3);
      player.apiSeek(5);
      player.watch(3.02);
    }
    player.watch(8.02);
    player.watch(1);
    player.close();
    const [last] = only("session-ended");
    expect(last?.progress.share).toBe(1);
    expect(last?.progress.segments.slice(-2).map(([, to]) => to)).toEqual([8, last?.position]);
    expect(only("completed")).toHaveLength(1);
  });

  it("tells every round of longer media", () => {
    const { player, only } = beginWatching(30);
    player.setLoop(true);
    for (let round = 0; round < 12; round++) player.watch(30.02);
    expect(only("paused").filter(({ reason }) => reason === "loop")).toHaveLength(12);
  });

  it("tells the new round from 0, though the player says so a little later", () => {
    const { player, told } = beginWatching(40);
    player.setLoop(true);
    player.watch(39.9);
    player.silently(() => player.watch(0.5), "time", "seeked", "playing");
    player.watch(0.3);
    expect(told().at(-1)).toBe("played restarted 0");
  });

  it("tells a learner's seek to the start as a seek", () => {
    const { player, told } = beginWatching(40);
    player.setLoop(true);
    player.watch(10);
    player.clickSeek(0);
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 0"]);
  });

  it("tells a seek to just before the end, and then the round", () => {
    const { player, told } = beginWatching(40);
    player.setLoop(true);
    player.watch(10);
    player.apiSeek(39.7);
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 39.7", "paused loop 40", "played restarted 0"]);
  });

  it("tells a seek that cannot be a round as a seek, whatever the player takes it for", () => {
    const { player, told } = beginWatching(40);
    player.watch(10);
    player.silently(() => player.startSeek(0), "seeking", "waiting");
    player.say({ type: "seeking", loop: true });
    player.land();
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 0"]);
  });

  it("tells a seek to the start of a player that stands at its end as a seek", () => {
    const { player, told } = beginWatching(40);
    player.watch(39.5);
    player.pause();
    player.wait(1);
    player.silently(() => player.startSeek(0), "seeking");
    player.say({ type: "seeking", loop: true });
    player.land();
    player.wait(2);
    expect(told().slice(2)).toEqual(["paused learner 39.5", "completed 39.5", "seeked 39.5 0"]);
  });

  it("tells a round at double speed, though nothing was heard for its last 3 s of media", () => {
    const { player, told } = beginWatching(40);
    player.setRate(2);
    player.setLoop(true);
    player.watch(18.5);
    player.fallSilent(1.52);
    player.watch(0.5);
    expect(told().slice(3)).toEqual(["paused loop 40", "completed 40", "played restarted 0"]);
  });

  it("tells a round of a player that shows the beginning before it says that it seeks", () => {
    const { player, told } = beginWatching(40);
    player.setLoop(true);
    player.watch(39.9);
    player.silently(() => player.startSeek(0), "seeking", "waiting");
    player.say({ type: "time" });
    player.say({ type: "seeking", loop: true });
    player.land();
    expect(told().slice(2)).toEqual(["paused loop 40", "completed 40", "played restarted 0"]);
  });
});
