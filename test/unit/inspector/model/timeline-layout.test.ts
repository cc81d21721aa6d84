import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Viewing } from "../../../../src/inspector/model/retell-viewing.ts";
import { layOutTimeline } from "../../../../src/inspector/model/timeline-layout.ts";

const seed = 20_261_122;

const viewings: fc.Arbitrary<Viewing> = fc.double({ min: 0.5, max: 20_000, noNaN: true }).chain((length) => {
  const position = fc.double({ min: 0, max: length, noNaN: true });
  return fc.record({
    length: fc.constant(length),
    spans: fc.array(
      fc.record({
        segment: fc.tuple(position, position).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
        rate: fc.constantFrom(0.5, 1, 2),
        open: fc.boolean(),
      }),
    ),
    jumps: fc.array(fc.record({ from: position, to: position })),
    marks: fc.array(
      fc.record({
        kind: fc.constantFrom("milestone", "completed", "mastered", "rate", "stall"),
        position,
        text: fc.constantFrom("25 %", "completed", "1.25×"),
      }),
    ),
  });
});
const widths = fc.integer({ min: 240, max: 3_000 });

/** Holds for any session on any width. */
function always(rule: (viewing: Viewing, width: number) => void): void {
  fc.assert(fc.property(viewings, widths, rule), { seed, numRuns: 200 });
}

const nothing: Viewing = { length: 60, spans: [], jumps: [], marks: [] };

describe("layOutTimeline", () => {
  it("puts every position at its share of the way along the axis", () => {
    always((viewing, width) => {
      const { arcs, axis, bars, pins } = layOutTimeline(viewing, width);
      const at = (seconds: number): number => axis.x1 + (seconds / viewing.length) * (axis.x2 - axis.x1);
      for (const { x, span } of bars) expect(x).toBeCloseTo(at(span.segment[0]), 6);
      for (const { x1, x2, jump } of arcs)
        expect([x1, x2]).toEqual([at(jump.from), at(jump.to)].map((x) => expect.closeTo(x, 6)));
      for (const { x, mark } of pins) expect(x).toBeCloseTo(at(mark.position), 6);
    });
  });

  it("makes a stretch as wide as it is long, and at least wide enough to be seen", () => {
    always((viewing, width) => {
      const { axis, bars } = layOutTimeline(viewing, width);
      for (const { width: drawn, span } of bars) {
        const [from, to] = span.segment;
        expect(drawn).toBeCloseTo(Math.max(2, ((to - from) / viewing.length) * (axis.x2 - axis.x1)), 6);
      }
    });
  });

  it("keeps all that it draws within the picture", () => {
    always((viewing, width) => {
      const { arcs, axis, bars, height, pins, ticks } = layOutTimeline(viewing, width);
      const xs = [
        ...bars.flatMap(({ x, width: wide }) => [x, x + wide]),
        ...arcs.flatMap(({ x1, x2 }) => [x1, x2]),
        ...[...pins, ...ticks].map(({ x }) => x),
      ];
      const ys = [
        axis.y,
        ...bars.map(({ y }) => y),
        ...arcs.map(({ y, rise }) => y - rise),
        ...pins.map(({ y }) => y),
      ];
      expect(Math.min(...xs, 0)).toBe(0);
      expect(Math.max(...xs, width)).toBe(width);
      expect(Math.min(...ys, 0)).toBe(0);
      expect(Math.max(...ys, height)).toBe(height);
    });
  });

  it("writes no text over another sign or text of its row", () => {
    always((viewing, width) => {
      const { pins } = layOutTimeline(viewing, width);
      for (const y of new Set(pins.map((pin) => pin.y))) {
        const texts = pins
          .filter((pin) => pin.y === y && pin.side)
          .map(({ x, side, mark }) =>
            side > 0 ? [x + 8, x + 8 + mark.text.length * 7] : [x - 8 - mark.text.length * 7, x - 8],
          )
          .sort(([left = 0], [right = 0]) => left - right);
        for (const [index, [from = 0]] of texts.entries())
          expect(from).toBeGreaterThanOrEqual(texts[index - 1]?.[1] ?? 0);
      }
    });
  });

  it("leaves out the earliest where there are too many, and says how many", () => {
    const jumps = Array.from({ length: 10_000 }, (_, index) => ({ from: index % 60, to: (index + 7) % 60 }));
    const { arcs, leftOut } = layOutTimeline({ ...nothing, jumps }, 800);
    expect(arcs.length + leftOut).toBe(10_000);
    expect(arcs.at(-1)?.jump).toEqual(jumps.at(-1));
    expect(leftOut).toBe(9_700);
  });

  it("draws an empty axis of a session without a length", () => {
    const { axis, ticks } = layOutTimeline({ ...nothing, length: 0 }, 800);
    expect(ticks).toEqual([{ seconds: 0, x: axis.x1 }]);
  });
});
