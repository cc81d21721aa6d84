import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coveredTotal, listSpans } from "../../../src/events/covered-spans.ts";
import type { Segment } from "../../../src/events/learning-event.ts";
import {
  addSegment,
  listSegments,
  nothingPlayed,
  type PlayedSegments,
} from "../../../src/events/played-segments.ts";
import { segmentsText } from "../../../src/formats/xapi/segments-text.ts";

const seed = 20_260_102;
const limitBytes = 8_192;

const addAll = (segments: readonly Segment[], limit = limitBytes): PlayedSegments =>
  segments.reduce((played, segment) => addSegment(played, segment, limit), nothingPlayed);

describe("addSegment", () => {
  it("keeps the viewing order, with overlaps and what was watched twice", () => {
    const segments: Segment[] = [
      [20, 30],
      [0, 25],
      [0, 25],
    ];
    const played = addAll(segments);
    expect(listSegments(played)).toEqual(segments);
    expect(coveredTotal(played.union)).toBe(30);
  });

  it("gives up the order, and keeps the sorted union, as soon as the order's text exceeds the limit", () => {
    const text = "1.125[.]2.25[,]0.5[.]1[,]7[.]9";
    const segments: Segment[] = [
      [1.125, 2.25],
      [0.5, 1],
      [7, 9],
    ];
    expect(listSegments(addAll(segments, text.length + "[,]".length))).toEqual(segments);
    const given = addAll(segments, text.length);
    expect(given.ordered).toBe(false);
    expect(listSegments(given)).toEqual(segments.toSorted(([a], [b]) => a - b));
  });

  it("never takes the order up again", () => {
    const given = addAll(
      [
        [10, 20],
        [0, 5],
      ],
      10,
    );
    expect(given.ordered).toBe(false);
    expect(addSegment(given, [30, 40], limitBytes)).toMatchObject({ ordered: false, history: undefined });
  });

  it("counts at least the bytes of the text that is written", () => {
    const position = fc.integer({ min: 0, max: 90_000_000 }).map((ms) => ms / 1_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(position, position), { maxLength: 200 }), (segments) => {
        const played = addAll(segments);
        if (played.ordered) expect(played.bytes).toBeGreaterThanOrEqual(segmentsText(segments).length);
        expect(listSegments(played).length <= segments.length).toBe(true);
      }),
      { seed, numRuns: 100 },
    );
  });

  it("leaves what it was given as it was", () => {
    const before = addAll([[0, 5]]);
    addSegment(before, [10, 15], limitBytes);
    expect(listSegments(before)).toEqual([[0, 5]]);
    expect(listSpans(before.union)).toEqual([[0, 5]]);
  });
});
