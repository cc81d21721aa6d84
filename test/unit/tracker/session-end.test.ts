import { describe, expect, it } from "vitest";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import { sessionProgress } from "../../../src/tracker/tracker-state.ts";
import { beginViewing, beginWatching } from "../../support/fake-viewing.ts";

/** Milliseconds since the first event. */
const timesOf = (events: readonly LearningEvent[]): readonly number[] =>
  events.map(({ at }) => at - (events[0]?.at ?? 0));

describe("advance: tab closed", () => {
  it("tells paused (closing) where it plays, then session-ended with the session's duration by the clock", () => {
    const { player, told, only } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(20);
    player.play();
    player.watch(5);
    player.close();
    expect(told().slice(-2)).toEqual(["paused closing 15", "session-ended 15"]);
    expect(only("session-ended")[0]?.duration).toBeCloseTo(35, 1);
  });

  it("tells a duration that holds all that was told before", () => {
    const { player, only, events } = beginWatching();
    player.close();
    const [started, , paused] = events;
    expect(only("session-ended")[0]?.duration).toBe(((paused?.at ?? 0) - (started?.at ?? 0)) / 1_000);
    expect(only("session-ended")[0]?.duration).toBe(0.002);
  });

  it("tells nothing where no session began", () => {
    const { player, told } = beginViewing();
    player.load();
    player.close();
    expect(told()).toEqual([]);
  });

  it("tells session-ended where a session began that never played", () => {
    const { player, told } = beginViewing({ tracker: { startSession: "ready" } });
    player.load();
    player.wait(5);
    player.close();
    expect(told()).toEqual(["session-started 0", "session-ended 0"]);
  });

  it("tells nothing after the end of the session", () => {
    const { player, told } = beginWatching();
    player.watch(1);
    player.close();
    player.watch(1);
    player.pause();
    player.play();
    player.close();
    expect(told()).toHaveLength(4);
  });
});

describe("advance: time", () => {
  it("follows the wall clock forward where the computer slept", () => {
    const { player, events } = beginWatching();
    player.watch(10);
    player.sleep(3_600);
    player.pause();
    player.wait(1);
    expect(timesOf(events)).toEqual([0, 1, 3_610_000]);
  });

  it("follows it where it is ahead by more than 2 s", () => {
    const { player, events } = beginWatching();
    player.watch(10);
    player.jumpClock(2_100);
    player.pause();
    player.wait(1);
    expect(timesOf(events)).toEqual([0, 1, 12_100]);
  });

  it("takes less than 2 s of it for drift", () => {
    const { player, events } = beginWatching();
    player.watch(10);
    player.jumpClock(1_900);
    player.pause();
    player.wait(1);
    expect(timesOf(events)).toEqual([0, 1, 10_000]);
  });

  it("never follows it backward in a session", () => {
    const { player, events } = beginWatching();
    player.watch(10);
    player.jumpClock(-3_600_000);
    player.pause();
    player.wait(1);
    expect(timesOf(events)).toEqual([0, 1, 10_000]);
  });

  it("goes on from the last event of the registration where the clock was set back between two sessions", () => {
    const { player, events, comeBack, state } = beginWatching();
    player.watch(10);
    player.jumpClock(-3_600_000);
    comeBack();
    const [, , , ended, started] = events;
    expect(started).toMatchObject({ type: "session-started", at: (ended?.at ?? 0) + 1 });
    expect(sessionProgress(state()).started).toBe(started?.at);
  });

  it("dates in whole milliseconds", () => {
    const { player, events } = beginWatching(100, { roughness: 3 });
    player.watch(10);
    player.pause();
    player.wait(1);
    expect(events.every(({ at }) => Number.isInteger(at))).toBe(true);
  });
});
