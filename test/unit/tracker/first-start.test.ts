import { describe, expect, it } from "vitest";
import { beginViewing, beginWatching } from "../../support/fake-viewing.ts";

describe("advance: first start", () => {
  it("tells session-started, then played, when the first frame is rendered", () => {
    const { player, told } = beginViewing();
    player.load();
    expect(told()).toEqual([]);
    player.play();
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("tells that the page started it", () => {
    const { player, told, only } = beginViewing();
    player.load();
    player.play(true);
    expect(told()).toEqual(["session-started 0", "played autoplay 0"]);
    expect(only("played")[0]).toMatchObject({ autoplay: true, resumed: false, restarted: false });
  });

  it("starts a session at the length where it is asked to", () => {
    const { player, told } = beginViewing({ tracker: { startSession: "ready" } });
    player.load();
    expect(told()).toEqual(["session-started 0"]);
    player.play();
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("waits for the length, and then tells what already plays", () => {
    const { player, told } = beginViewing();
    player.say({ type: "playing" });
    player.load();
    expect(told()).toEqual([]);
    player.play();
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("tells nothing where frames are rendered of media whose length is unknown, until it is known", () => {
    const { player, told } = beginViewing();
    player.play();
    player.say({ type: "time" });
    expect(told()).toEqual([]);
    player.setLength(100);
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("has no position of a pause beside it", () => {
    expect(beginWatching().only("played")[0]).not.toHaveProperty("pausedAt");
  });

  it("takes up a player that already plays, where it plays", () => {
    const { player, told, comeBack } = beginWatching();
    player.watch(7);
    comeBack();
    expect(told().slice(2)).toEqual(["paused closing 7", "session-ended 7", "session-started 7", "played 7"]);
  });

  it("tells nothing of a play that the browser refuses", () => {
    const { player, told } = beginViewing();
    player.load();
    player.playRefused();
    player.wait(10);
    expect(told()).toEqual([]);
  });

  it("tells nothing of a `playing` said while the player is paused", () => {
    const { player, told } = beginViewing();
    player.load();
    player.say({ type: "playing" });
    player.wait(10);
    player.close();
    expect(told()).toEqual([]);
  });

  it.each([0.014, 0.09])("tells the start of media whose first frame lies at %d s as 0", (firstFrame) => {
    const { player, told } = beginViewing();
    player.load(10, firstFrame);
    player.play();
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });
});

describe("advance: a first start away from 0", () => {
  it.each([0.1, 0.12])("is told where it is, from a tenth of a second on: %d s", (start) => {
    const { player, told } = beginViewing();
    player.load(10, start);
    player.play();
    expect(told()).toEqual([`session-started ${start}`, `played ${start}`]);
  });

  it("is told where the seek before it landed", () => {
    const { player, told } = beginViewing();
    player.load();
    player.silently(() => {
      player.play();
      player.startSeek(30);
      player.silently(() => player.startSeek(29.7), "seeking", "waiting", "playing");
    }, "playing");
    player.silently(
      () => {
        player.land();
        player.watch(0.5);
      },
      "time",
      "playing",
    );
    player.say({ type: "playing" });
    expect(told()).toEqual(["session-started 29.7", "played 29.7"]);
  });

  it("is not told by a `time` before the first frame", () => {
    const { player, told } = beginViewing();
    player.load();
    player.silently(() => player.play(), "playing");
    player.say({ type: "time" });
    expect(told()).toEqual([]);
  });
});

/** What is told of media that stood at 30 s where `playing` is said so many seconds after the start. */
const startLate = (seconds: number, rate = 1): readonly string[] => {
  const { player, told } = beginViewing();
  player.load(100, 30);
  player.setRate(rate);
  player.silently(() => {
    player.play();
    player.watch(seconds);
  }, "playing");
  player.say({ type: "playing" });
  player.close();
  return told();
};

describe("advance: a start that is said late", () => {
  it("is told where the media stood, up to 0.6 s later", () => {
    expect(startLate(0.5)).toEqual([
      "session-started 30",
      "played 30",
      "paused closing 30.5",
      "session-ended 30.5",
    ]);
  });

  it("is told where the media stood, up to 1.2 s of media later at double speed", () => {
    expect(startLate(0.5, 2).slice(0, 2)).toEqual(["session-started 30", "played 30"]);
  });

  it("is told where it is, where playback cannot have come from there", () => {
    expect(startLate(0.7).slice(0, 2)).toEqual(["session-started 30.7", "played 30.7"]);
  });
});

describe("advance: play after a pause", () => {
  it("is no autoplay, where the page asks for it either", () => {
    const { player, told } = beginWatching();
    player.watch(4);
    player.pause();
    player.wait(1);
    player.play(true);
    expect(told().at(-1)).toBe("played resumed 4");
  });

  it("resumes where it paused within the first tenth of a second too", () => {
    const { player, told } = beginWatching();
    player.watch(0.05);
    player.pause();
    player.wait(1);
    player.play();
    expect(told().at(-1)).toBe("played resumed 0.05");
  });

  it("tells played as resumed, with the position of the last pause beside it", () => {
    const { player, only } = beginWatching();
    player.watch(4);
    player.pause();
    player.wait(3);
    player.apiSeek(30);
    player.wait(3);
    player.play();
    expect(only("played")[1]).toMatchObject({ resumed: true, restarted: false, position: 30, pausedAt: 4 });
  });

  it("resumes exactly where it paused, though `play` is said some frames later", () => {
    const { player, signals, told } = beginWatching(100, { roughness: 7 });
    player.watch(4);
    player.pause();
    player.wait(3);
    player.play();
    const paused = signals.find(({ type }) => type === "pause")?.position ?? 0;
    expect(told().at(-1)).toBe(`played resumed ${Math.round(paused * 1_000) / 1_000}`);
  });
});

describe("advance: seek before the first play", () => {
  it("tells no seeked: played carries the start", () => {
    const { player, told, only } = beginViewing();
    player.load();
    player.apiSeek(30);
    player.wait(5);
    player.play();
    player.watch(2);
    player.close();
    expect(told()).toEqual(["session-started 30", "played 30", "paused closing 32", "session-ended 32"]);
    expect(only("session-ended")[0]?.progress.segments).toEqual([[30, 32]]);
  });
});
