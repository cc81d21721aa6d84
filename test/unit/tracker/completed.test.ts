import { describe, expect, it } from "vitest";
import { beginViewing, beginWatching } from "../../support/fake-viewing.ts";

describe("advance: completed", () => {
  it("is told in mid-play, the moment the watched share reaches the threshold", () => {
    const { player, told, only } = beginWatching(100, { tracker: { threshold: 0.5 } });
    player.watch(50.25);
    expect(told().slice(2)).toEqual(["completed 50"]);
    const [completed] = only("completed");
    expect(completed?.progress).toMatchObject({ share: 0.5, segments: [[0, 50]], consumed: 50 });
    expect(completed?.threshold).toBe(0.5);
  });

  it("counts what was watched at least once, and not what was skipped", () => {
    const { player, told } = beginWatching(100, { tracker: { threshold: 0.5 } });
    player.watch(30);
    player.apiSeek(70);
    player.watch(19);
    player.apiSeek(10);
    player.watch(19);
    expect(told().slice(2)).toEqual(["seeked 30 70", "seeked 89 10"]);
    player.apiSeek(40);
    player.watch(2);
    expect(told().slice(4)).toEqual(["seeked 29 40", "completed 41"]);
  });

  it("is told once in a registration, whatever is watched again", () => {
    const { player, only, comeBack } = beginWatching(20);
    player.watch(25);
    player.play();
    player.watch(25);
    comeBack();
    player.play();
    player.watch(25);
    expect(only("completed")).toHaveLength(1);
    expect(only("paused").at(-1)?.progress.share).toBe(1);
  });

  it("is told over several sessions of the registration", () => {
    const { player, only, comeBack } = beginWatching(20);
    player.watch(10);
    comeBack();
    player.watch(15);
    expect(only("completed")).toHaveLength(1);
    expect(only("completed")[0]?.progress).toMatchObject({
      share: 1,
      segments: [
        [0, 10],
        [10, 20],
      ],
      consumed: 20,
    });
  });

  it("tolerates what is missing at the end, up to 0.5 s, where playback stands still, and writes the share as 1", () => {
    const { player, told, only } = beginWatching(100);
    player.watch(99.6);
    expect(told().slice(2)).toEqual([]);
    player.pause();
    player.wait(1);
    expect(told().slice(2)).toEqual(["paused learner 99.6", "completed 99.6"]);
    expect(only("paused")[0]?.progress.share).toBe(0.996);
    expect(only("completed")[0]?.progress.share).toBe(1);
    player.close();
    expect(only("session-ended")[0]?.progress.share).toBe(1);
  });

  it("tolerates no more than 0.5 s", () => {
    const { player, only } = beginWatching(100);
    player.watch(99.4);
    player.pause();
    player.wait(1);
    expect(only("completed")).toEqual([]);
    player.play();
    player.watch(0.1);
    player.pause();
    player.wait(1);
    expect(only("completed")).toHaveLength(1);
  });

  it("tolerates no more than 2 % of short media", () => {
    const { player, only } = beginWatching(10);
    player.watch(9.75);
    player.pause();
    player.wait(1);
    expect(only("completed")).toEqual([]);
    player.play();
    player.watch(0.1);
    player.pause();
    player.wait(1);
    expect(only("completed")).toHaveLength(1);
  });

  it("tolerates nothing that is missing elsewhere", () => {
    const { player, only } = beginWatching(100);
    player.watch(50);
    player.apiSeek(50.6);
    player.watch(60);
    expect(only("completed")).toEqual([]);
    expect(only("paused")[0]?.progress.share).toBeCloseTo(0.994, 9);
  });

  it("writes the share as it is where a lower threshold was reached", () => {
    const { player, only } = beginWatching(100, { tracker: { threshold: 0.9 } });
    player.watch(99.6);
    player.pause();
    player.close();
    expect(only("session-ended")[0]?.progress.share).toBe(0.996);
  });

  it("is told after a seek away from the end that left less than the tolerance", () => {
    const { player, told } = beginWatching(100);
    player.watch(99.7);
    player.apiSeek(10);
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 99.7 10", "completed 10"]);
  });

  it("is told where the session ends within the tolerance", () => {
    const { player, told } = beginWatching(100);
    player.watch(99.7);
    player.close();
    expect(told().slice(2)).toEqual(["paused closing 99.7", "completed 99.7", "session-ended 99.7"]);
  });

  it("is told where the media was watched whole, though a seek to its start led to a first frame a little later", () => {
    const { player, only } = beginWatching(20);
    player.apiSeek(5);
    player.watch(5);
    player.apiSeek(0.09);
    player.watch(25);
    expect(only("completed")).toHaveLength(1);
  });

  it("with threshold 0 is told at the start", () => {
    const { told, player } = beginWatching(20, { tracker: { threshold: 0 } });
    player.watch(1);
    expect(told()).toEqual(["session-started 0", "played 0", "completed 0"]);
  });

  it("adds nothing for a beginning of which nothing was seen", () => {
    const { player, only } = beginViewing({ tracker: { threshold: 0.994 } });
    player.load(20, 0.2);
    player.play();
    player.watch(25);
    expect(only("paused")[0]?.progress.share).toBe(0.99);
    expect(only("completed")).toEqual([]);
  });

  it("counts the first tenth of a second once where a part of it was seen", () => {
    const { player, only } = beginWatching(20, { tracker: { threshold: 0.2505 } });
    player.apiSeek(10);
    player.apiSeek(0.09);
    player.watch(4.91);
    player.pause();
    player.wait(1);
    expect(only("completed")).toEqual([]);
  });

  it("in an earlier session makes nothing of what was not watched", () => {
    const row = { started: 1_000, revision: 3, lastAt: 9_000, ordered: true, reached: [] };
    const restored = { earlier: { ...row, segments: [[0, 10]] as const, consumed: 10, completed: true } };
    const { player, only } = beginWatching(100, { restored });
    player.watch(20);
    player.close();
    expect(only("session-ended")[0]?.progress.share).toBe(0.2);
  });
});
