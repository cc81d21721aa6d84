import { describe, expect, it } from "vitest";
import { sessionProgress } from "../../../src/tracker/tracker-state.ts";
import { beginViewing, beginWatching, type FakeViewing } from "../../support/fake-viewing.ts";
import type { FakePlayer } from "../../support/player-verbs.ts";

const quarters = [25, 50, 75, 100] as const;
const marksOf = ({ only }: FakeViewing): readonly number[] =>
  only("milestone-reached").map(({ mark }) => mark);

describe("advance: milestone by position", () => {
  const tracker = { milestones: { at: quarters, basis: "position" } } as const;

  it("is reached when playback carries the position across the mark, at the mark's own position", () => {
    const { player, told } = beginWatching(40, { tracker });
    player.watch(10.1);
    player.pause();
    expect(told().slice(2)).toEqual(["reached 25 at 10"]);
  });

  it("is not reached by a seek across it", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(1);
    viewing.player.apiSeek(35);
    viewing.player.watch(1);
    viewing.player.pause();
    expect(marksOf(viewing)).toEqual([]);
  });

  it("is reached where a segment opens exactly on it", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(1);
    viewing.player.apiSeek(20);
    viewing.player.watch(1);
    expect(marksOf(viewing)).toEqual([50]);
  });

  it("is reached in order, at least 1 ms apart, where one step crosses several", () => {
    const { player, only, told } = beginWatching(40, {
      tracker: { milestones: { at: [10.1, 10.2, 10.3], basis: "position" } },
    });
    player.watch(4.5);
    expect(told().slice(2)).toEqual(["reached 10.1 at 4.04", "reached 10.2 at 4.08", "reached 10.3 at 4.12"]);
    const times = only("milestone-reached").map(({ at }) => at);
    expect(times).toEqual(times.map((_, index) => (times[0] ?? 0) + index));
  });

  it("is reached once in a session", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(11);
    viewing.player.apiSeek(5);
    viewing.player.watch(10);
    expect(marksOf(viewing)).toEqual([25]);
  });

  it("is reached again in the next session", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(11);
    viewing.comeBack();
    viewing.player.apiSeek(5);
    viewing.player.watch(10);
    expect(marksOf(viewing)).toEqual([25, 25]);
  });

  it("is reached again where another length began a new session", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(11);
    viewing.player.setLength(20);
    viewing.player.apiSeek(4);
    viewing.player.watch(2);
    expect(marksOf(viewing)).toEqual([25, 25]);
  });

  it.each<readonly [string, (player: FakePlayer) => void]>([
    ["a pause", (player) => player.silently(() => player.pause(), "time")],
    ["a stall", (player) => player.startStall()],
    ["a change", (player) => player.setFullScreen(true)],
    ["a further `playing`", (player) => player.say({ type: "playing" })],
    ["a tick", (player) => player.say({ type: "tick" })],
  ])("is reached where %s is the first that shows a position beyond it", (_, act) => {
    const { player, told } = beginWatching(40, {
      tracker: { milestones: { at: [25.125], basis: "position" } },
    });
    player.watch(10.1);
    act(player);
    expect(told()[2]).toBe("reached 25.125 at 10.05");
  });

  it.each<readonly [string, (player: FakePlayer) => void]>([
    ["a seek", (player) => player.apiSeek(30)],
    ["a click on the bar", (player) => player.clickSeek(30)],
    ["the end of the session", (player) => player.close()],
    ["an ad", (player) => player.say({ type: "ad-started" })],
    ["an error", (player) => player.fail()],
    ["another source", (player) => player.changeSource("https://media.example/other.webm")],
    ["another length", (player) => player.setLength(80)],
  ])("is reached where playback crossed it a moment before %s", (_, act) => {
    const { player, told } = beginWatching(40, {
      tracker: { milestones: { at: [25.125], basis: "position" } },
    });
    player.watch(10.1);
    act(player);
    player.watch(1);
    expect(told()[2]).toBe("reached 25.125 at 10.05");
  });

  it("may be 0, the start of playback", () => {
    const { player, told } = beginViewing({ tracker: { milestones: { at: [0], basis: "position" } } });
    player.load();
    player.play();
    expect(told()).toEqual(["session-started 0", "played 0", "reached 0 at 0"]);
  });

  it("is not reached by playing backward", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.apiSeek(15);
    viewing.player.watch(2);
    viewing.player.setRate(-1);
    viewing.player.watch(10);
    expect(marksOf(viewing)).toEqual([]);
  });

  it("is told before the pause behind it", () => {
    const { player, told } = beginWatching(40, { tracker });
    player.watch(10);
    player.pause();
    player.wait(1);
    expect(told().slice(2)).toEqual(["reached 25 at 10", "paused learner 10"]);
  });

  it("is neither lost nor told twice where a small move back shows it again", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(9.9);
    viewing.player.apiSeek(9.6);
    viewing.player.watch(2);
    viewing.player.apiSeek(11.5);
    viewing.player.watch(2);
    expect(marksOf(viewing)).toEqual([25]);
  });
});

describe("advance: milestone by the position reached", () => {
  const tracker = { milestones: { at: quarters, basis: "reached" } } as const;

  it("is reached by a seek across it as well, once playback goes on beyond it", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(1);
    viewing.player.apiSeek(35);
    viewing.player.watch(1);
    viewing.player.pause();
    expect(marksOf(viewing)).toEqual([25, 50, 75]);
  });
});

describe("advance: milestone by the position reached, playing backward", () => {
  it("is not reached by a start in that direction", () => {
    const viewing = beginViewing({ tracker: { milestones: { at: quarters, basis: "reached" } } });
    viewing.player.load(40);
    viewing.player.setRate(-1);
    viewing.player.apiSeek(15);
    viewing.player.play();
    viewing.player.watch(2);
    expect(marksOf(viewing)).toEqual([]);
  });
});

describe("advance: milestone by the share watched", () => {
  const tracker = { milestones: { at: quarters, basis: "watched" } } as const;

  it("is reached when so much was watched, wherever that lies", () => {
    const viewing = beginWatching(40, { tracker });
    const { player, told } = viewing;
    player.watch(5);
    player.apiSeek(30);
    player.watch(6);
    player.pause();
    expect(told().slice(2)).toEqual(["seeked 5 30", "reached 25 at 35"]);
  });

  it("is not reached by watching the same again", () => {
    const viewing = beginWatching(40, { tracker });
    for (let time = 0; time < 5; time++) {
      viewing.player.watch(5);
      viewing.player.apiSeek(0);
    }
    expect(marksOf(viewing)).toEqual([]);
  });

  it("is reached over all sessions of the registration, and once in it", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(11);
    viewing.comeBack();
    viewing.player.watch(11);
    expect(marksOf(viewing)).toEqual([25, 50]);
    expect(sessionProgress(viewing.state()).reached).toEqual([25, 50]);
  });

  it("is reached with the tolerance at the end of the media", () => {
    const viewing = beginWatching(40, { tracker });
    viewing.player.watch(39.7);
    viewing.player.pause();
    viewing.player.wait(1);
    expect(marksOf(viewing)).toEqual(quarters);
  });
});
