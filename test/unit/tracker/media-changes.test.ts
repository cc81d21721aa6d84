import { describe, expect, it } from "vitest";
import { beginViewing, beginWatching } from "../../support/fake-viewing.ts";

describe("advance: another activity", () => {
  it("ends the session, and pauses first where it plays", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.close("source");
    player.watch(10);
    expect(told().slice(2)).toEqual(["paused source 10", "session-ended 10"]);
  });

  it("tells no second paused where it stands", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(5);
    player.close("source");
    expect(told().slice(2)).toEqual(["paused learner 10", "session-ended 10"]);
  });

  it("takes a pause that the player says just before for its own", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.close("source");
    expect(told().slice(2)).toEqual(["paused source 10", "session-ended 10"]);
  });
});

describe("advance: another source of the same activity", () => {
  it("keeps the session: paused (source), then played as resumed", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.changeSource("https://media.example/film-720.webm");
    player.wait(1);
    player.apiSeek(10);
    player.play();
    player.watch(2);
    player.close();
    expect(told().slice(2)).toEqual([
      "paused source 10",
      "played resumed 10",
      "paused closing 12",
      "session-ended 12",
    ]);
  });
});

describe("advance: length", () => {
  it("is the one at the start of the session, to which positions are clamped", () => {
    const { player, only } = beginWatching(20.5);
    player.setLength(21);
    player.watch(30);
    expect(only("paused")[0]).toMatchObject({ reason: "end", position: 20.5, length: 20.5 });
    expect(only("paused")[0]?.progress).toMatchObject({ share: 1, segments: [[0, 20.5]] });
  });

  it.each([
    [20, 21],
    [20, 19],
    [1_000, 1_009],
  ])("ignores drift of up to 1 s or 1 %%: %d s to %d s", (before, after) => {
    const { player, told } = beginWatching(before);
    player.watch(5);
    player.setLength(after);
    player.watch(1);
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it.each([
    [20, 21.1],
    [20, 18.9],
    [1_000, 1_011],
  ])("ends the session where it changes by more: %d s to %d s", (before, after) => {
    const { player, only } = beginWatching(before);
    player.watch(5);
    player.setLength(after);
    expect(only("session-ended")).toHaveLength(1);
    expect(only("session-started")).toHaveLength(2);
  });

  it("ends the session where it changes by more, and starts a new one with its progress computed anew", () => {
    const { player, told, only } = beginWatching(20);
    player.watch(5);
    player.setLength(40);
    player.watch(5);
    player.close();
    expect(told().slice(2)).toEqual([
      "paused source 5",
      "session-ended 5",
      "session-started 5",
      "played 5",
      "paused closing 10",
      "session-ended 10",
    ]);
    expect(only("session-ended").map(({ length, progress }) => [length, progress.share])).toEqual([
      [20, 0.25],
      [40, 0.25],
    ]);
  });

  it("counts nothing that lies beyond a length that became shorter", () => {
    const { player, only } = beginWatching(40);
    player.watch(30);
    player.pause();
    player.wait(1);
    player.apiSeek(0);
    player.setLength(20);
    player.play();
    player.watch(1);
    player.close();
    expect(only("session-ended").at(-1)?.progress.share).toBe(1);
    expect(only("completed")).toHaveLength(1);
  });

  it("has at most 3 decimals", () => {
    const { player, only } = beginWatching(20.008333);
    player.watch(1);
    expect(only("played")[0]?.length).toBe(20.008);
  });
});

describe("advance: a length that is said again", () => {
  it.each([100, Infinity])("changes nothing: %d s", (length) => {
    const { player, told } = beginWatching(length);
    player.watch(5);
    player.setLength(length);
    player.watch(5);
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });
});

describe("advance: a session that another length begins amid playback", () => {
  it("tells played as the page or the learner began it", () => {
    const { player, told } = beginViewing();
    player.load(20);
    player.play(true);
    player.watch(5);
    player.setLength(40);
    expect(told().slice(-2)).toEqual(["session-started 5", "played autoplay 5"]);
  });
});

describe("advance: live", () => {
  it("tells the same events, without length, progress, milestones and completion", () => {
    const { player, told, events, only } = beginWatching(Infinity, {
      tracker: { threshold: 0, milestones: { at: [0, 50], basis: "reached" } },
    });
    player.watch(10);
    player.pause();
    player.wait(2);
    player.play();
    player.watch(3);
    player.close();
    expect(told()).toEqual([
      "session-started 0",
      "played 0",
      "paused learner 10",
      "played resumed 10",
      "paused closing 13",
      "session-ended 13",
    ]);
    expect(events.filter((event) => "length" in event)).toEqual([]);
    expect(only("session-ended")[0]?.progress).toEqual({ segments: [], ordered: true, consumed: 0 });
  });

  it("begins a session at the first playback, also where sessions begin when ready", () => {
    const { player, told } = beginViewing({ tracker: { startSession: "ready" } });
    player.load(Infinity);
    expect(told()).toEqual([]);
    player.play();
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("takes a moving window for no seek", () => {
    const { player, told } = beginWatching(Infinity);
    player.watch(5);
    player.silently(() => player.apiSeek(3_600), "seeking", "waiting", "seeked", "playing");
    player.watch(5);
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("begins a new session for the recording when a length becomes known", () => {
    const { player, told, only } = beginWatching(Infinity);
    player.watch(10);
    player.setLength(100);
    player.watch(10);
    player.close();
    expect(told().slice(2)).toEqual([
      "paused source 10",
      "session-ended 10",
      "session-started 10",
      "played 10",
      "paused closing 20",
      "session-ended 20",
    ]);
    expect(only("session-ended").at(-1)?.progress).toMatchObject({ share: 0.1, segments: [[10, 20]] });
  });
});

describe("advance: error while playing", () => {
  it("tells paused (error) at the last good position, and a retry as resumed", () => {
    const { player, told } = beginWatching();
    player.watch(10.1);
    player.fail();
    player.wait(30);
    player.retry();
    player.watch(5);
    player.close();
    expect(told().slice(2)).toEqual([
      "paused error 10.1",
      "played resumed 10.1",
      "paused closing 15.1",
      "session-ended 15.1",
    ]);
  });

  it("tells it where playback stood for want of data before the error", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startStall();
    player.wait(20);
    player.fail();
    expect(told().slice(2)).toEqual(["paused error 10"]);
  });

  it("takes no `time` after it for playback, only frames that are rendered again", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.fail();
    player.say({ type: "time" });
    player.say({ type: "seeked" });
    expect(told().slice(2)).toEqual(["paused error 10"]);
  });

  it("tells nothing of an error while paused", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.fail();
    expect(told().slice(2)).toEqual(["paused learner 10"]);
  });
});
