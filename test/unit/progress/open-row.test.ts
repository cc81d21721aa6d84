import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openRow } from "../../../src/progress/open-row.ts";
import { advance } from "../../../src/tracker/advance.ts";
import { sessionProgress, withoutPlayed } from "../../../src/tracker/tracker-state.ts";
import { beginWatching } from "../../support/fake-viewing.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { anyViewing, takeStep } from "../../support/viewing-steps.ts";

describe("openRow", () => {
  it("holds the segment under way as far as it has come", () => {
    const { player, state } = beginWatching(60);
    player.watch(10);
    player.apiSeek(30);
    player.watch(5);
    const row = openRow(withoutPlayed(state()), sessionProgress(state()));
    expect(row).toMatchObject({
      segments: [
        [0, 10],
        [30, 35],
      ],
      consumed: 15,
      position: 35,
      completed: false,
    });
  });

  it("is a first row where none was written yet", () => {
    const { player, state } = beginWatching(60);
    player.watch(10);
    expect(openRow(withoutPlayed(state()), undefined)).toMatchObject({
      segments: [[0, 10]],
      ordered: true,
      reached: [],
    });
  });

  it("counts time at the rate it was played at", () => {
    const { player, state } = beginWatching(60);
    player.setRate(2);
    player.watch(10);
    expect(openRow(withoutPlayed(state()), undefined).consumed).toBeCloseTo(10, 1);
  });

  it("adds up to what the session would tell if it closed now, and is never newer than that", () => {
    fc.assert(
      fc.property(anyViewing, (steps) => {
        const { player, signals, state } = beginWatching(60);
        for (const step of steps) takeStep(player, step);
        const [last, kept] = [signals.at(-1), state()];
        const { ended } = last ? advance(kept, { ...last, type: "close", reason: "closing" }) : {};
        if (!ended || kept.gesture || kept.heldPause) return;
        const row = openRow(withoutPlayed(kept), sessionProgress(kept));
        expect(row.consumed).toBeLessThanOrEqual(ended.consumed + 1e-9);
        expect(ended.consumed - row.consumed).toBeLessThan(0.7 * Math.max(kept.snapshot.rate, 1));
        expect(row.revision).toBeLessThanOrEqual(ended.revision);
        expect(row.segments.length).toBeLessThanOrEqual(ended.segments.length);
      }),
      { seed: 20_260_107, numRuns: propertyRuns(200) },
    );
  });
});
