import { describe, expect, it } from "vitest";
import { advance } from "../../../src/tracker/advance.ts";
import { beginWatching, type FakeViewing } from "../../support/fake-viewing.ts";

/** Seconds from the start of the session to each event of one kind. */
const timesOf = ({ events }: FakeViewing, type: string): readonly number[] =>
  events.filter((event) => event.type === type).map(({ at }) => (at - (events[0]?.at ?? 0)) / 1_000);

describe("advance: the first sign of a seek", () => {
  it("may be a `time` at the target, said amid the seek", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.startSeek(40), "seeking", "waiting");
    player.say({ type: "time" });
    player.close();
    expect(told().slice(2)).toEqual(["seeked 10 40", "paused closing 40", "session-ended 40"]);
  });

  it("may be the pause under a knob that was pressed", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.hold([40]), "time", "seeking", "seeked");
    player.close();
    expect(told().slice(2)).toEqual(["paused learner 10", "seeked 10 40", "session-ended 40"]);
  });

  it("dates it: what is said later amid the seek is no other press", () => {
    const viewing = beginWatching();
    const { player } = viewing;
    player.watch(10);
    player.startSeek(40);
    player.wait(0.3);
    player.say({ type: "time" });
    player.pause();
    player.land();
    player.play();
    player.watch(1);
    expect(viewing.told().slice(2)).toEqual(["seeked 10 40"]);
    expect(timesOf(viewing, "seeked")).toEqual([10]);
  });
});

describe("advance: the end of a seek", () => {
  it("that is heard late leaves the target where it was, and what was played since counts", () => {
    const { player, told, only } = beginWatching();
    player.watch(10);
    player.startSeek(40);
    player.silently(
      () => {
        player.land();
        player.watch(0.6);
      },
      ...(["seeked", "playing", "time", "tick"] as const),
    );
    player.say({ type: "seeked" });
    player.watch(2);
    player.close();
    expect(told().slice(2)).toEqual(["seeked 10 40", "paused closing 42.6", "session-ended 42.6"]);
    expect(only("paused")[0]?.progress.segments).toEqual([
      [0, 10],
      [40, 42.6],
    ]);
  });

  it("tells where it led to, where playback cannot have come there from the target", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startSeek(40);
    player.silently(() => player.apiSeek(45), "seeking", "seeked", "playing", "time", "waiting");
    player.say({ type: "seeked" });
    player.watch(2);
    player.close();
    expect(told().slice(2)).toEqual(["seeked 10 45", "paused closing 47", "session-ended 47"]);
  });
});

describe("advance: a pause", () => {
  it("is one where playback goes on without a `play`", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(0.05);
    player.silently(() => player.play(), "play");
    expect(told().slice(2)).toEqual(["paused learner 10", "played resumed 10"]);
  });

  it("under a knob is none where playback goes on without a `play`", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.hold([40]);
    player.silently(() => player.play(), "play");
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 40"]);
  });

  it("is believed as soon as playback is asked for", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(0.05);
    player.silently(() => player.play(), "playing");
    player.close("source");
    expect(told().slice(2)).toEqual(["paused learner 10", "session-ended 10"]);
  });

  it("ends playback until frames are rendered again: a `time` tells nothing", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.silently(() => player.play(), "playing");
    player.say({ type: "time" });
    expect(told().slice(2)).toEqual(["paused learner 10"]);
  });

  it("before the first frame at the target belongs to the seek, and is held like one under a knob", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.apiSeek(40), "playing");
    player.pause();
    player.wait(4.9);
    expect(told().slice(2)).toEqual([]);
    player.wait(0.1);
    expect(told().slice(2)).toEqual(["paused learner 10", "seeked 10 40"]);
  });

  it("is held like one under a knob where the player knows of the knob, though it does not seek", () => {
    const { player, signals, state } = beginWatching();
    player.watch(10);
    const [last] = signals.slice(-1);
    if (!last) throw new Error("nothing was said");
    const { state: held } = advance(state(), { ...last, type: "pause", paused: true, scrubbing: true });
    expect(held.wakeAt).toBe(player.now() + 5_000);
    expect(held.gesture).toMatchObject({ from: 10, to: 10 });
  });
});

describe("advance: the target of a seek", () => {
  it("is where it landed, as `seeked` says", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startSeek(50);
    player.silently(() => player.startSeek(49.7), "seeking", "waiting");
    player.land();
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 49.7"]);
  });

  it("is not yet played where its first frame stands for want of data", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.apiSeek(40), "playing");
    player.startStall();
    player.wait(3);
    player.apiSeek(70);
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 70"]);
  });
});

describe("advance: a gesture", () => {
  it("is not prolonged by a further `playing`", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(40);
    player.watch(0.3);
    player.say({ type: "playing" });
    player.watch(0.2);
    expect(told().slice(2)).toEqual(["seeked 10 40"]);
  });

  it.each([
    [0, 40.55],
    [0.3, 40.85],
  ])("leaves the next one its own start where nothing was said from %d s on: %d", (seconds, from) => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(40);
    player.watch(seconds);
    player.silently(() => player.watch(0.55), "time", "tick");
    player.apiSeek(70);
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 40", `seeked ${from} 70`]);
  });

  it("is one while a held knob is moved now and then: the 5 s begin with each move", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.hold([20]);
    player.wait(4);
    player.hold([40]);
    player.wait(4);
    player.play();
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 40"]);
  });

  it("is told before what else stops playback", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(40);
    player.watch(0.1);
    player.fail();
    expect(told().slice(2)).toEqual(["seeked 10 40", "paused error 40.1"]);
  });
});

describe("advance: a seek that was not said, either way", () => {
  it.each([5, 11, 40])("is known by its position: from 10 s to %d s", (to) => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.apiSeek(to), "seeking", "waiting", "seeked", "playing");
    player.watch(3);
    expect(told().slice(2)).toEqual([`seeked 10.02 ${to}`]);
  });

  it("is not taken for one where playback is faster than was said", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.setRate(4), "changed");
    player.watch(2);
    player.close();
    expect(told().slice(2)).toEqual(["paused closing 18", "session-ended 18"]);
  });
});

describe("advance: `playing` amid a seek", () => {
  it("is no playback: the gesture goes on", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startSeek(50);
    player.say({ type: "playing" });
    player.wait(0.6);
    player.startSeek(70);
    player.land();
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 70"]);
  });

  it("is no playback where an act ended the gesture", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startSeek(50);
    player.setFullScreen(true);
    player.say({ type: "playing" });
    player.wait(0.5);
    player.close();
    expect(told().slice(4)).toEqual(["paused closing 50", "session-ended 50"]);
  });
});

describe("advance: an act amid a seek", () => {
  it("leaves playback at the target until it goes on there", () => {
    const viewing = beginWatching();
    const { player, told, only } = viewing;
    player.watch(10);
    player.startSeek(50);
    player.setFullScreen(true);
    player.wait(1);
    player.land();
    player.watch(1);
    player.close();
    expect(told().slice(2, 4)).toEqual(["seeked 10 50", "fullScreen-changed 50"]);
    expect(only("session-ended")[0]?.progress.segments).toEqual([
      [0, 10],
      [50, 51],
    ]);
  });

  it("leaves it there where the session ends before", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startSeek(50);
    player.setFullScreen(true);
    player.wait(0.4);
    player.close();
    expect(told().slice(4)).toEqual(["paused closing 50", "session-ended 50"]);
  });
});
