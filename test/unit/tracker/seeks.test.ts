import { describe, expect, it } from "vitest";
import { beginWatching } from "../../support/fake-viewing.ts";

describe("advance: seek while playing", () => {
  it.each(["clickSeek", "apiSeek"] as const)("tells one seeked from where playback stood, by %s", (seek) => {
    const { player, told, only } = beginWatching();
    player.watch(10.1);
    player[seek](50);
    player.watch(5);
    player.close();
    expect(told()).toEqual([
      "session-started 0",
      "played 0",
      "seeked 10.1 50",
      "paused closing 55",
      "session-ended 55",
    ]);
    expect(only("session-ended")[0]?.progress.segments).toEqual([
      [0, 10.1],
      [50, 55],
    ]);
  });

  it("tells a drag as one seeked, to where the knob was let go", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.drag([12, 40, 70, 55]);
    player.watch(5);
    expect(told().slice(2)).toEqual(["seeked 10 55"]);
  });

  it("tells key presses less than 500 ms apart as one seeked", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pressArrow(5, 3);
    player.watch(5);
    expect(told().slice(2)).toEqual(["seeked 10 25.3"]);
  });

  it("tells key presses 500 ms apart one by one", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(20);
    player.watch(0.5);
    player.apiSeek(40);
    player.watch(0.5);
    expect(told().slice(2)).toEqual(["seeked 10 20", "seeked 20.5 40"]);
  });

  it("does not count as watched what plays between two presses of one gesture", () => {
    const { player, only } = beginWatching();
    player.watch(10);
    player.apiSeek(20);
    player.watch(0.49);
    player.apiSeek(40);
    player.watch(5);
    player.close();
    expect(only("session-ended")[0]?.progress.segments).toEqual([
      [0, 10],
      [40, 45],
    ]);
  });

  it("dates seeked at the last press, and tells it once playback has gone on for 500 ms", () => {
    const { player, only } = beginWatching();
    player.watch(10);
    const [started] = only("session-started");
    player.apiSeek(40);
    player.watch(0.49);
    expect(only("seeked")).toEqual([]);
    player.watch(0.01);
    expect(only("seeked")[0]?.at).toBe((started?.at ?? 0) + 10_000);
  });

  it("tells it at once where something else happens", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(40);
    player.watch(0.1);
    player.setCaptions({ enabled: true, language: "de" });
    expect(told().slice(2)).toEqual(["seeked 10 40", "captions-changed 40.1"]);
  });

  it("takes playback that goes on without a `playing` for the end of the seek", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.apiSeek(40), "playing");
    player.watch(3);
    player.close();
    expect(told().slice(2)).toEqual(["seeked 10 40", "paused closing 43", "session-ended 43"]);
  });

  it("takes a position that playback cannot have reached for a seek that was not said", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.apiSeek(40), "seeking", "waiting", "seeked", "playing");
    player.watch(3);
    player.close();
    expect(told().slice(2)).toEqual(["seeked 10.02 40", "paused closing 43", "session-ended 43"]);
  });
});

describe("advance: skip", () => {
  it("tells by what it was done, where the player knows", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.skip(30);
    player.watch(2);
    player.skip(-5);
    player.watch(2);
    expect(told().slice(2)).toEqual(["seeked 10 40 by skip", "seeked 42 37 by skip"]);
  });

  it("tells several in one gesture as one", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.skip(10, 3);
    player.watch(2);
    expect(told().slice(2)).toEqual(["seeked 10 40.3 by skip"]);
  });

  it("tells a skip while paused", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.skip(10, 2);
    player.wait(1);
    expect(told().slice(3)).toEqual(["seeked 10 30 by skip"]);
  });

  it.each([
    ["before", ["apiSeek", "skip"]],
    ["behind", ["skip", "apiSeek"]],
  ] as const)("tells no skip where one gesture holds a jump as well, %s it", (_, verbs) => {
    const { player, told } = beginWatching();
    player.watch(10);
    for (const verb of verbs) {
      player[verb](30);
      player.watch(0.2);
    }
    player.watch(2);
    expect(told().slice(2)).toEqual([expect.stringMatching(/^seeked 10 [\d.]+$/)]);
  });

  it("tells no skip where a jump that was not said came first", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.apiSeek(40), "seeking", "waiting", "seeked", "playing");
    player.watch(0.3);
    player.skip(10);
    player.watch(2);
    expect(told().slice(2)).toEqual([expect.stringMatching(/^seeked 10.02 [\d.]+$/)]);
  });

  it("tells a skip whose target was read before the player said that it seeks", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.startSeek(40, "skip"), "seeking", "waiting");
    player.say({ type: "time" });
    player.say({ type: "seeking", loop: false, by: "skip" });
    player.land();
    player.watch(2);
    expect(told().slice(2)).toEqual(["seeked 10 40 by skip"]);
  });
});

describe("advance: seek that was not said", () => {
  it("leaves a pause right after it a pause, not a held knob", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.apiSeek(40), "seeking", "waiting", "seeked", "playing");
    player.pause();
    player.wait(0.1);
    expect(told().slice(2)).toEqual(["seeked 10.02 40", "paused learner 40"]);
  });
});

describe("advance: seek while paused", () => {
  it("tells one seeked 1 s after the last press, and opens no segment", () => {
    const { player, told, only } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(40);
    player.wait(0.9);
    player.apiSeek(70);
    player.wait(0.9);
    expect(told().slice(2)).toEqual(["paused learner 10"]);
    player.wait(0.1);
    expect(told().slice(2)).toEqual(["paused learner 10", "seeked 10 70"]);
    player.close();
    expect(only("session-ended")[0]?.progress.segments).toEqual([[0, 10]]);
  });

  it("tells the next one from where the last one led", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(40);
    player.wait(2);
    player.apiSeek(20);
    player.wait(2);
    expect(told().slice(3)).toEqual(["seeked 10 40", "seeked 40 20"]);
  });

  it("tells it at once where playback goes on", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(40);
    player.play();
    expect(told().slice(2)).toEqual(["paused learner 10", "seeked 10 40", "played resumed 40"]);
  });

  it("tells a drag with a standing player as one seeked", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.drag([30, 60, 45], 3);
    player.wait(2);
    expect(told().slice(3)).toEqual(["seeked 10 45"]);
  });
});

describe("advance: seek to the very end", () => {
  it("tells seeked, then paused (end) and ended, where playback was under way", () => {
    const { player, told, only } = beginWatching();
    player.watch(10);
    player.apiSeek(100);
    player.wait(2);
    expect(told().slice(2)).toEqual(["seeked 10 100", "paused end 100", "ended 100"]);
    expect(only("paused")[0]?.progress.share).toBe(0.1);
  });

  it("tells only seeked where the player stood", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(100);
    player.wait(2);
    expect(told().slice(3)).toEqual(["seeked 10 100"]);
  });

  it("keeps where the learner sought to, not where the end puts it", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(99.7);
    player.watch(2);
    expect(told().slice(2)).toEqual(["seeked 10 99.7", "paused end 100", "ended 100"]);
  });
});
