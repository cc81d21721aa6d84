import { describe, expect, it } from "vitest";
import { beginWatching } from "../../support/fake-viewing.ts";

const milestones = { at: [50, 100], basis: "position" } as const;

describe("advance: natural end", () => {
  it("tells 100 %, paused (end) at the length, completed where due, and ended, in this order", () => {
    const { player, told } = beginWatching(20, { tracker: { milestones } });
    player.watch(25);
    expect(told().slice(2)).toEqual([
      "reached 50 at 10",
      "reached 100 at 20",
      "paused end 20",
      "completed 20",
      "ended 20",
    ]);
  });

  it("tells one paused only, though the player pauses by itself", () => {
    const { player, only } = beginWatching(20);
    player.watch(25);
    player.close();
    expect(only("paused").map(({ reason }) => reason)).toEqual(["end"]);
  });

  it("tells paused at the length where the player stops a little short of it", () => {
    const { player, told } = beginWatching(20);
    player.watch(19.8);
    player.endEarly();
    expect(told().slice(2)).toEqual(["paused end 20", "completed 20", "ended 20"]);
  });

  it("reaches 100 % at the length where the player stops a little short of it", () => {
    const { player, only } = beginWatching(20, { tracker: { milestones } });
    player.watch(19.8);
    player.endEarly();
    expect(only("milestone-reached").map(({ mark, position }) => [mark, position])).toEqual([
      [50, 10],
      [100, 20],
    ]);
  });

  it("tells a pause of the learner that comes just before the end as the learner's", () => {
    const { player, told } = beginWatching(20);
    player.watch(15);
    player.pause();
    player.say({ type: "ended" });
    expect(told().slice(2)).toEqual(["paused learner 15"]);
  });

  it("tells play after the end as restarted, at 0, without a seeked", () => {
    const { player, told, only } = beginWatching(20);
    player.watch(25);
    player.play();
    player.watch(3);
    player.close();
    expect(told().slice(5)).toEqual(["played restarted 0", "paused closing 3", "session-ended 3"]);
    expect(only("session-ended")[0]?.progress.segments).toEqual([
      [0, 20],
      [0, 3],
    ]);
  });

  it("tells a seek back from the end, and play after it as restarted", () => {
    const { player, told } = beginWatching(20);
    player.watch(25);
    player.apiSeek(10);
    player.wait(2);
    player.play();
    expect(told().slice(5)).toEqual(["seeked 20 10", "played restarted 10"]);
  });
});

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
});
