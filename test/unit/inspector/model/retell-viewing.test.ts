import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cover, listSpans, type Spans } from "../../../../src/events/covered-spans.ts";
import type { LearningEvent, Segment } from "../../../../src/events/learning-event.ts";
import { retellViewing } from "../../../../src/inspector/model/retell-viewing.ts";
import { event } from "../../../fixtures/xapi/viewing.ts";
import { beginViewing, type FakeViewing } from "../../../support/fake-viewing.ts";
import { propertyRuns } from "../../../support/property-runs.ts";
import { anyViewing, takeStep } from "../../../support/viewing-steps.ts";

const seed = 20_261_122;
const lengthSeconds = 60;

const union = (segments: readonly Segment[]): readonly Segment[] =>
  listSpans(segments.reduce<Spans>((spans, [from, to]) => cover(spans, from, to), undefined));

function lastSegments(events: readonly LearningEvent[]): readonly Segment[] {
  const last = events.at(-1);
  return last && "progress" in last ? last.progress.segments : [];
}

function watch(act: (player: FakeViewing["player"]) => void): FakeViewing {
  const viewing = beginViewing({
    tracker: { milestones: { at: [50], basis: "position" }, tellStalls: true },
  });
  viewing.player.load(lengthSeconds);
  viewing.player.play();
  act(viewing.player);
  return viewing;
}

describe("retellViewing", () => {
  it("draws as played what the session's played segments say, and nothing else, in any viewing", () => {
    fc.assert(
      fc.property(anyViewing, (steps) => {
        const { events } = watch((player) => {
          for (const step of steps) takeStep(player, step);
          player.close();
        });
        const { spans } = retellViewing(events);
        expect(union(spans.map(({ segment }) => segment))).toEqual(union(lastSegments(events)));
        expect(spans.filter(({ open }) => open)).toEqual([]);
      }),
      { seed, numRuns: propertyRuns(150) },
    );
  });

  it("tells each seek from where to where, a seek while paused too", () => {
    const { events, only } = watch((player) => {
      player.watch(5);
      player.clickSeek(40);
      player.watch(5);
      player.pause();
      player.wait(1);
      player.clickSeek(10);
      player.wait(2);
    });
    const { jumps } = retellViewing(events);
    expect(jumps).toEqual(only("seeked").map(({ from, to }) => ({ from, to })));
    expect(jumps).toHaveLength(2);
  });

  it("begins a stretch of its own where the rate changes in mid-play", () => {
    const { events } = watch((player) => {
      player.watch(4);
      player.setRate(2);
      player.watch(3);
      player.pause();
      player.wait(1);
    });
    const { marks, spans } = retellViewing(events);
    expect(spans.map(({ rate }) => rate)).toEqual([1, 2]);
    expect(spans[0]?.segment[1]).toBe(spans[1]?.segment[0]);
    expect(marks).toEqual([{ kind: "rate", position: spans[1]?.segment[0], text: "2×" }]);
  });

  it("leaves a stretch open that nothing has ended yet, up to where it was told of last", () => {
    const { events } = watch((player) => player.watch(35));
    expect(retellViewing(events)).toMatchObject({
      length: lengthSeconds,
      spans: [{ segment: [0, 30], open: true }],
      marks: [{ kind: "milestone", position: 30, text: "50 %" }],
    });
  });

  it("marks stalls with their length", () => {
    const { events, only } = watch((player) => {
      player.watch(4);
      player.stall(3);
      player.watch(2);
    });
    const [stall] = only("stalled");
    const { marks } = retellViewing(events);
    expect(marks).toEqual([
      { kind: "stall", position: stall?.position, text: `${stall?.duration.toFixed(1) ?? ""} s` },
    ]);
  });

  it("takes what was reached for the length where none is known", () => {
    const played = event(
      { type: "played", resumed: false, restarted: false, autoplay: false },
      { length: null },
    );
    const ended = event({ type: "ended" }, { position: 30, length: null });
    expect(retellViewing([played, ended]).length).toBe(30);
  });
});
