import { describe, expect, it } from "vitest";
import { clockText, percentText } from "../../../demo/page/clock-text.ts";
import { sentence } from "../../../demo/page/sentence.ts";
import type { Viewing } from "../../../demo/page/viewing.ts";
import { follow, segmentsAt, unwatched, watchedShare } from "../../../demo/page/viewing.ts";
import type { LearningEvent, LearningFact, Segment } from "../../../src/events/learning-event.ts";

const event = (position: number, fact: LearningFact): LearningEvent => ({
  at: 0,
  position,
  length: 20,
  threshold: 1,
  snapshot: { rate: 1 },
  ...fact,
});
const started = event(1, { type: "played", resumed: false, restarted: false, autoplay: false });
const progress = (...segments: Segment[]) => ({ segments, ordered: true, consumed: 0 });
const after = (...events: LearningEvent[]): Viewing => events.reduce(follow, unwatched);

describe("follow", () => {
  it("opens a segment at play, which grows with the playhead", () => {
    const viewing = after(started);
    expect(segmentsAt(viewing, 4)).toEqual([[1, 4]]);
    expect(segmentsAt(viewing, 1)).toEqual([]);
  });

  it("closes it where a jump begins, and opens one where it lands", () => {
    const viewing = after(started, event(9, { type: "seeked", from: 3, to: 9 }));
    expect(segmentsAt(viewing, 10)).toEqual([
      [1, 3],
      [9, 10],
    ]);
  });

  it("watches nothing by a jump while paused", () => {
    expect(segmentsAt(after(event(9, { type: "seeked", from: 3, to: 9 })), 10)).toEqual([]);
  });

  it("takes over what the tracker counted at a pause", () => {
    const viewing = after(
      started,
      event(3, { type: "paused", reason: "learner", progress: progress([0, 2], [1, 3]) }),
    );
    expect(segmentsAt(viewing, 3)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("goes on counting where completion came in the middle of playback", () => {
    const viewing = after(started, event(5, { type: "completed", progress: progress([1, 5]) }));
    expect(viewing.completed).toBe(true);
    expect(segmentsAt(viewing, 6)).toEqual([
      [1, 5],
      [5, 6],
    ]);
  });

  it("keeps the marks that were reached", () => {
    const viewing = after(event(5, { type: "milestone-reached", mark: 25, basis: "position" }));
    expect(viewing.marks).toEqual([25]);
  });
});

describe("watchedShare", () => {
  it("counts what overlaps once", () => {
    const segments: Segment[] = [
      [10, 15],
      [0, 5],
      [4, 6],
      [1, 2],
    ];
    expect(watchedShare(segments, 20)).toBeCloseTo(11 / 20, 10);
  });
});

describe("sentence", () => {
  it("says what happened, and why where it was not the learner", () => {
    expect(sentence(started)).toBe("Played from 0:01.0");
    expect(sentence(event(3, { type: "paused", reason: "end", progress: progress() }))).toBe(
      "Stopped at 0:03.0 (end)",
    );
    expect(sentence(event(9, { type: "seeked", from: 3, to: 69.96 }))).toBe("Jumped from 0:03.0 to 1:10.0");
  });
});

describe("clockText", () => {
  it("never shows sixty seconds", () => {
    expect([59.94, 59.96, 3600].map(clockText)).toEqual(["0:59.9", "1:00.0", "60:00.0"]);
  });
});

describe("percentText", () => {
  it("says all only where nothing is missing", () => {
    expect([0.999, 1].map(percentText)).toEqual(["99 %", "100 %"]);
  });
});
