import { describe, expect, it } from "vitest";
import { beginWatching } from "../../support/fake-viewing.ts";

describe("advance: gestures and pauses", () => {
  it("believes a pause after 100 ms, dated at its own moment", () => {
    const { player, told, only } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(0.099);
    expect(told().slice(2)).toEqual([]);
    player.wait(0.001);
    expect(told().slice(2)).toEqual(["paused learner 10"]);
    expect((only("paused")[0]?.at ?? 0) - (only("session-started")[0]?.at ?? 0)).toBe(10_000);
  });

  it("believes a pause at once where playback goes on", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(0.05);
    player.play();
    expect(told().slice(2)).toEqual(["paused learner 10", "played resumed 10"]);
  });

  it("believes a pause at once where another act follows", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(0.05);
    player.setFullScreen(true);
    expect(told().slice(2)).toEqual(["paused learner 10", "fullScreen-changed 10"]);
  });

  it.each([0.05, 0.15, 0.4])("tells a pause and a seek %s s later as two acts", (seconds) => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(seconds);
    player.apiSeek(40);
    player.wait(2);
    expect(told().slice(2)).toEqual(["paused learner 10", "seeked 10 40"]);
  });

  it("takes a pause that is said while the player seeks for a knob that is held", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.drag([40], 4);
    player.watch(1);
    player.close();
    expect(told().slice(2)).toEqual(["seeked 10 40", "paused closing 41", "session-ended 41"]);
  });

  it("takes a knob that is held still for 1 s and then dragged for one gesture", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.drag([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 25, 40], 0);
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 40"]);
  });

  it("believes a pause under a held knob after 5 s without a move: paused where it stood, then seeked", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.drag([40], 4.8);
    player.watch(1);
    player.drag([20, 60], 6);
    expect(told().slice(2)).toEqual([
      "seeked 10 40",
      "paused learner 41",
      "seeked 41 60",
      "played resumed 60",
    ]);
  });

  it("dates what it held at its own moment, and nothing before it", () => {
    const { player, only, events } = beginWatching();
    player.watch(10);
    player.drag([40, 60], 6);
    player.watch(1);
    const start = events[0]?.at ?? 0;
    expect(only("paused")[0]?.at).toBe(start + 10_000);
    expect(only("seeked")[0]?.at).toBe(start + 10_120);
    expect(only("played")[1]?.at).toBeGreaterThan(start + 16_000);
  });

  it("tells both, held pause and open seek, where the session ends under a held knob", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.hold([40]);
    player.close();
    expect(told().slice(2)).toEqual(["paused learner 10", "seeked 10 40", "session-ended 40"]);
  });

  it("asks to be woken exactly while something is held", () => {
    const { player, state } = beginWatching();
    player.watch(10);
    expect(state().wakeAt).toBeUndefined();
    player.pause();
    expect(state().wakeAt).toBe(player.now() + 100);
    player.wait(1);
    expect(state().wakeAt).toBeUndefined();
    player.apiSeek(40);
    expect(state().wakeAt).toBeGreaterThan(player.now());
    player.wait(2);
    expect(state().wakeAt).toBeUndefined();
  });
});

describe("advance: moves under 0.5 s", () => {
  it("are never told while standing", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(10.4);
    player.wait(5);
    expect(told().slice(2)).toEqual(["paused learner 10"]);
  });

  it("add up while standing, from the last told position", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(10.3);
    player.wait(2);
    player.apiSeek(10.6);
    player.wait(2);
    expect(told().slice(3)).toEqual(["seeked 10 10.6"]);
  });

  it("let the next segment open where they led", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(10.3);
    player.wait(2);
    player.play();
    expect(told().slice(3)).toEqual(["played resumed 10.3"]);
  });

  it("are told while playing once playback is 0.5 s from the last accounted position, where they skip", () => {
    const { player, told, only } = beginWatching();
    player.setRate(0.5);
    player.watch(20);
    player.apiSeek(10.1);
    player.watch(0.79);
    expect(told().slice(3)).toEqual([]);
    player.watch(0.25);
    expect(told().slice(3)).toEqual(["seeked 10 10.1"]);
    player.close();
    expect(only("session-ended")[0]?.progress.segments).toEqual([
      [0, 10],
      [10.1, 10.62],
    ]);
  });

  it("are told earlier where a pause rests on them", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(10.3);
    player.watch(0.1);
    player.pause();
    player.wait(1);
    expect(told().slice(2)).toEqual(["seeked 10 10.3", "paused learner 10.4"]);
  });

  it("are forgiven while playing where they only show again what was watched", () => {
    const { player, told, only } = beginWatching();
    player.watch(10);
    player.apiSeek(9.6);
    player.watch(5);
    player.close();
    expect(told().slice(2)).toEqual(["paused closing 14.6", "session-ended 14.6"]);
    expect(only("session-ended")[0]?.progress.segments).toEqual([[0, 14.6]]);
  });

  it("are not forgiven where they show what was not watched", () => {
    const { player, told, only } = beginWatching();
    player.watch(5);
    player.apiSeek(50);
    player.watch(0.6);
    player.apiSeek(49.9);
    player.apiSeek(49.8);
    player.watch(2);
    player.close();
    expect(told().slice(2, 4)).toEqual(["seeked 5 50", "seeked 50.6 49.8"]);
    expect(only("session-ended")[0]?.progress.segments.at(-1)).toEqual([49.8, 51.8]);
  });

  it("never make skipped time count as watched, however small the steps", () => {
    const { player, only } = beginWatching();
    for (let hop = 0; hop < 40; hop++) {
      player.watch(0.7);
      player.apiSeek(player.position() + 0.3);
    }
    player.close();
    expect(only("session-ended")[0]?.progress.share).toBeCloseTo(0.28, 3);
  });
});
