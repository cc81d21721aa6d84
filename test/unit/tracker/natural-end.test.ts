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

  it("reaches no mark between the target of a seek and the length, where no frame of it was played", () => {
    const { player, told } = beginWatching(100, {
      tracker: { milestones: { at: [99.8], basis: "position" } },
    });
    player.watch(10);
    player.silently(() => player.apiSeek(99.6), "playing");
    player.endEarly();
    expect(told().slice(2)).toEqual(["seeked 10 99.6", "paused end 100", "ended 100"]);
  });

  it("tells a pause of the learner that comes just before the end as the learner's", () => {
    const { player, told } = beginWatching(20);
    player.watch(15);
    player.pause();
    player.say({ type: "ended" });
    expect(told().slice(2)).toEqual(["paused learner 15"]);
  });

  it("is an end for a player that stood as well: play after it is restarted, at 0", () => {
    const { player, told } = beginWatching(20);
    player.watch(15);
    player.pause();
    player.wait(1);
    player.apiSeek(20);
    player.wait(2);
    player.say({ type: "ended" });
    player.play();
    expect(told().slice(2)).toEqual(["paused learner 15", "seeked 15 20", "played restarted 0"]);
  });

  it("is an end for a player that was sought there while it stood, and says no ended: play after it is restarted, at 0", () => {
    const { player, told } = beginWatching(20);
    player.watch(15);
    player.pause();
    player.wait(1);
    player.apiSeek(20);
    player.wait(2);
    player.play();
    player.watch(3);
    player.close();
    expect(told().slice(2)).toEqual([
      "paused learner 15",
      "seeked 15 20",
      "played restarted 0",
      "paused closing 3",
      "session-ended 3",
    ]);
  });

  it("ends the gesture that led there: the player's own return is no part of it", () => {
    const { player, told } = beginWatching(20);
    player.watch(15);
    player.pause();
    player.wait(1);
    player.skip(5);
    player.play();
    player.watch(1);
    expect(told().slice(2)).toEqual(["paused learner 15", "seeked 15 20 by skip", "played restarted 0"]);
  });

  it("is none where a gesture led elsewhere: a seek to the beginning is then the learner's", () => {
    const { player, told } = beginWatching(20);
    player.watch(25);
    player.startSeek(10);
    player.silently(() => player.play(), "playing");
    player.apiSeek(0);
    expect(told().slice(5)).toEqual(["seeked 20 0", "played restarted 0"]);
  });

  it("tells play after the end where frames are rendered, not where it was asked for", () => {
    const { player, told } = beginWatching(20);
    player.watch(25);
    player.silently(() => player.play(), "playing");
    player.say({ type: "time" });
    expect(told().slice(5)).toEqual([]);
  });

  it("tells play after the end at 0, though the player says so a little later", () => {
    const { player, told } = beginWatching(20);
    player.watch(25);
    player.silently(
      () => {
        player.play();
        player.watch(0.3);
      },
      "time",
      "seeked",
      "playing",
    );
    player.say({ type: "playing" });
    expect(told().slice(5)).toEqual(["played restarted 0"]);
  });

  it("takes a seek to elsewhere for the learner's, though the player was asked to play after the end", () => {
    const { player, told } = beginWatching(20);
    player.watch(25);
    player.silently(() => player.play(), "play", "seeking", "waiting", "time", "seeked", "playing");
    player.apiSeek(10);
    expect(told().slice(5)).toEqual(["seeked 20 10", "played restarted 10"]);
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
