import type { Page } from "@playwright/test";

/** What a bar of a heat map says of itself. */
export interface DrawnBar {
  readonly from: number;
  readonly to: number;
  readonly views: number;
  readonly learners: number;
  /** Share of the drawing's height that it fills on the screen, 0..1. */
  readonly height: number;
  /** Where it stands on the screen, as shares of the drawing's width. */
  readonly left: number;
  readonly right: number;
}

export const heatmapHead = '<script type="module" src="/dist/esm/heatmap.js"></script>';

export const showStatements = (page: Page, statements: readonly object[]): Promise<boolean> =>
  page
    .locator("playtrace-heatmap")
    .evaluate((element, records) => Reflect.set(element, "statements", records), statements);

/** All bars, as they are seen; none while nothing is drawn. */
export function readBars(page: Page): Promise<DrawnBar[]> {
  return page.locator(".bars rect").evaluateAll((bars) =>
    bars.map((bar) => {
      const all = bar.closest("svg")?.getBoundingClientRect() ?? new DOMRect();
      const { height, left, right } = bar.getBoundingClientRect();
      const told = (name: string): number => Number(bar.getAttribute(`data-${name}`));
      return {
        from: told("from"),
        to: told("to"),
        views: told("views"),
        learners: told("learners"),
        height: height / all.height,
        left: (left - all.left) / all.width,
        right: (right - all.left) / all.width,
      };
    }),
  );
}

/** How far the drawing is from the numbers, at the bar where it is furthest: 0 where all is to scale. */
export function errorOfScale(bars: readonly DrawnBar[]): number {
  const peak = Math.max(...bars.map(({ views }) => views));
  const length = Math.max(...bars.map(({ to }) => to));
  return Math.max(
    ...bars.flatMap(({ views, height, from, left, to, right }) => [
      Math.abs(height - views / peak),
      Math.abs(left - from / length),
      Math.abs(right - to / length),
    ]),
  );
}

/** How far the page is wider than its window, in CSS pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
