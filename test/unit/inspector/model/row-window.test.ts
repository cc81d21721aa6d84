import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAtEnd, rowWindow, scrollTo } from "../../../../src/inspector/model/row-window.ts";

const seed = 20_261_122;
const views = fc.record({
  count: fc.nat(100_000),
  rowHeight: fc.constantFrom(24, 30),
  scrollTop: fc.double({ min: -50, max: 3_000_000, noNaN: true }),
  height: fc.integer({ min: 0, max: 2_000 }),
});

describe("rowWindow", () => {
  it("holds every row that can be seen, and few others", () => {
    fc.assert(
      fc.property(views, ({ scrollTop: wished, ...rest }) => {
        const most = Math.max(0, rest.count * rest.rowHeight - rest.height);
        const view = { ...rest, scrollTop: Math.min(Math.max(0, wished), most) };
        const { first, last } = rowWindow(view);
        const { count, height, rowHeight, scrollTop } = view;
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(count);
        expect(first * rowHeight).toBeLessThanOrEqual(scrollTop);
        expect(last === count || last * rowHeight >= scrollTop + height).toBe(true);
        expect(last - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 20);
      }),
      { seed },
    );
  });

  it("is whole at the end of the list, also where rows went while it was scrolled down", () => {
    expect(rowWindow({ count: 10, rowHeight: 30, scrollTop: 900, height: 90 })).toEqual({
      first: 0,
      last: 10,
    });
  });
});

describe("isAtEnd", () => {
  it("holds at the last row, by fractions of a pixel too, and where all rows are seen", () => {
    const view = { count: 100, rowHeight: 30, height: 300 };
    expect(isAtEnd({ ...view, scrollTop: 2_699.4 })).toBe(true);
    expect(isAtEnd({ ...view, scrollTop: 2_690 })).toBe(false);
    expect(isAtEnd({ ...view, count: 3, scrollTop: 0 })).toBe(true);
  });
});

describe("scrollTo", () => {
  const view = { count: 100, rowHeight: 30, scrollTop: 300, height: 100 };

  it("moves no further than it must", () => {
    expect(scrollTo(11, view)).toBe(300);
    expect(scrollTo(2, view)).toBe(60);
    expect(scrollTo(50, view)).toBe(50 * 30 + 30 - 100);
  });
});
