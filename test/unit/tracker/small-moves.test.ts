import { describe, expect, it } from "vitest";
import { beginWatching, type FakeViewing } from "../../support/fake-viewing.ts";

const lastSegments = ({ only }: FakeViewing, count: number) =>
  only("session-ended")[0]?.progress.segments.slice(-count);

/** A viewing at half speed, where a gesture settles before playback is 0.5 s from it: at 10 s. */
function beginSlowly(): FakeViewing {
  const viewing = beginWatching();
  viewing.player.setRate(0.5);
  viewing.player.watch(20);
  return viewing;
}

describe("advance: moves under 0.5 s, in detail", () => {
  it("are under 0.5 s: a move of 0.5 s is told", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(10.5);
    player.wait(2);
    expect(told().slice(3)).toEqual(["seeked 10 10.5"]);
  });

  it("are told as playback is exactly 0.5 s from the last accounted position", () => {
    const { player, told } = beginSlowly();
    player.apiSeek(10.125);
    player.watch(0.74);
    expect(told().slice(3)).toEqual([]);
    player.watch(0.01);
    expect(told().slice(3)).toEqual(["seeked 10 10.125"]);
  });

  it("are acts of their own once they have settled: another seek does not take them in", () => {
    const viewing = beginSlowly();
    const { player, told } = viewing;
    player.apiSeek(10.1);
    player.watch(0.6);
    player.apiSeek(40);
    player.watch(1);
    player.close();
    expect(told().slice(3, 5)).toEqual(["seeked 10 10.1", "seeked 10.4 40"]);
    expect(lastSegments(viewing, 2)).toEqual([
      [10.1, 10.4],
      [40, 40.5],
    ]);
  });

  it("are not forgiven where they show even a little that was not watched", () => {
    const viewing = beginSlowly();
    const { player, told } = viewing;
    player.apiSeek(50);
    player.watch(0.6);
    player.apiSeek(49.9);
    player.watch(2);
    player.close();
    expect(told().slice(3, 5)).toEqual(["seeked 10 50", "seeked 50.3 49.9"]);
    expect(lastSegments(viewing, 1)).toEqual([[49.9, 50.9]]);
  });

  it("are forgiven back to where the segment opened", () => {
    const viewing = beginSlowly();
    const { player, told } = viewing;
    player.apiSeek(50);
    player.watch(0.6);
    player.apiSeek(50);
    player.watch(2);
    player.close();
    expect(told().slice(3, 5)).toEqual(["seeked 10 50", "paused closing 51"]);
    expect(lastSegments(viewing, 1)).toEqual([[50, 51]]);
  });

  it("are not forgiven before playback is back where it was", () => {
    const { player, told } = beginSlowly();
    player.apiSeek(9.6);
    player.watch(0.6);
    player.pause();
    player.wait(1);
    expect(told().slice(3)).toEqual(["seeked 10 9.6", "paused learner 9.9"]);
  });

  it("leave no trace once they are forgiven: a seek behind them starts where playback stood", () => {
    const { player, told } = beginSlowly();
    player.apiSeek(9.9);
    player.silently(() => player.watch(0.6), "time");
    player.apiSeek(50);
    player.watch(1);
    expect(told().slice(3)).toEqual(["seeked 10.2 50"]);
  });
});

describe("advance: a seek to where playback stands", () => {
  it("is never told, and breaks no segment", () => {
    const viewing = beginWatching();
    const { player, told } = viewing;
    player.watch(10);
    player.apiSeek(10);
    player.watch(0.1);
    player.close();
    expect(told().slice(2)).toEqual(["paused closing 10.1", "session-ended 10.1"]);
    expect(lastSegments(viewing, 2)).toEqual([[0, 10.1]]);
  });

  it("loses nothing where the session ends amid it", () => {
    const viewing = beginWatching();
    const { player, told } = viewing;
    player.watch(10);
    player.startSeek(10);
    player.close();
    expect(told().slice(2)).toEqual(["paused closing 10", "session-ended 10"]);
    expect(lastSegments(viewing, 2)).toEqual([[0, 10]]);
  });
});
