import { describe, expect, it } from "vitest";
import type { SessionProgress } from "../../../src/events/registration-state.ts";
import { sessionProgress } from "../../../src/tracker/tracker-state.ts";
import { beginViewing, beginWatching } from "../../support/fake-viewing.ts";

const earlier: SessionProgress = {
  started: 1_000,
  revision: 3,
  lastAt: 9_000,
  segments: [[0, 10]],
  ordered: true,
  consumed: 10,
  completed: false,
  reached: [],
};

describe("startTracking", () => {
  it("adds to what earlier sessions left, in the order in which they started", () => {
    const later = { ...earlier, started: 2_000, segments: [[40, 50]] as const };
    const { player, only } = beginViewing({ restored: { later, earlier } });
    player.load();
    player.play();
    player.watch(20);
    player.close();
    expect(only("session-ended")[0]?.progress).toMatchObject({
      share: 0.3,
      segments: [
        [0, 10],
        [40, 50],
        [0, 20],
      ],
      consumed: 40,
    });
  });

  it("completes no more where an earlier session completed", () => {
    const { player, only } = beginViewing({ restored: { earlier: { ...earlier, completed: true } } });
    player.load(20);
    player.play();
    player.watch(30);
    expect(only("completed")).toEqual([]);
  });

  it("keeps only the union where one of several sessions kept only the union", () => {
    const later = { ...earlier, started: 2_000, segments: [[40, 50]] as const, ordered: false };
    const { player, only } = beginViewing({ restored: { earlier, later } });
    player.load();
    player.play();
    player.watch(20);
    player.close();
    expect(only("session-ended")[0]?.progress).toMatchObject({
      ordered: false,
      segments: [
        [0, 20],
        [40, 50],
      ],
    });
  });

  it("keeps only the union where an earlier session kept only the union", () => {
    const { player, only } = beginViewing({ restored: { earlier: { ...earlier, ordered: false } } });
    player.load();
    player.play();
    player.watch(20);
    player.close();
    expect(only("session-ended")[0]?.progress).toMatchObject({ ordered: false, segments: [[0, 20]] });
  });

  it("keeps only the union where an earlier session did so of segments that were all empty", () => {
    const restored = { earlier: { ...earlier, ordered: false, segments: [] } };
    const { player, only } = beginViewing({ restored });
    player.load();
    player.play();
    player.watch(20);
    player.close();
    expect(only("session-ended")[0]?.progress).toMatchObject({ ordered: false, segments: [[0, 20]] });
  });
});

describe("sessionProgress", () => {
  it("is the session's own row, whatever was restored", () => {
    const { player, state } = beginViewing({ restored: { earlier } });
    player.load();
    player.play();
    player.watch(20);
    player.close();
    const { segments, consumed, completed } = sessionProgress(state());
    expect({ segments, consumed, completed }).toEqual({
      segments: [[0, 20]],
      consumed: 20,
      completed: false,
    });
  });

  it("counts its revisions up with every event", () => {
    const { player, state, events } = beginWatching();
    player.watch(1);
    player.pause();
    player.wait(1);
    expect(sessionProgress(state()).revision).toBe(events.length);
    expect(sessionProgress(state()).lastAt).toBe(events.at(-1)?.at);
  });

  it("holds no mark that each session reaches for itself", () => {
    const { player, state } = beginWatching(40, {
      tracker: { milestones: { at: [10], basis: "position" } },
    });
    player.watch(5);
    expect(state().reached).toEqual([10]);
    expect(sessionProgress(state()).reached).toEqual([]);
  });

  it("holds nothing of a live stream", () => {
    const { player, state } = beginWatching(Infinity);
    player.watch(20);
    player.close();
    expect(sessionProgress(state())).toMatchObject({
      segments: [],
      consumed: 0,
      completed: false,
      reached: [],
    });
  });

  it("gives up the viewing order where its text outgrows the limit, and keeps union and share", () => {
    const { player, only } = beginWatching(600, { tracker: { segmentsLimitBytes: 100 } });
    for (let step = 1; step <= 20; step++) {
      player.watch(1);
      player.apiSeek(600 - step * 20);
    }
    player.close();
    const { progress } = only("session-ended")[0] ?? {};
    expect(progress?.ordered).toBe(false);
    expect(progress?.segments).toEqual(progress?.segments.toSorted(([a], [b]) => a - b));
    expect(progress?.share).toBeCloseTo(20 / 600, 4);
  });
});
