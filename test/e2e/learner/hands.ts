import type { Locator, Page } from "@playwright/test";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a person puts mouse and fingers on one kind of player. */
export interface Hands {
  togglePlay(): Promise<void>;
  /** The point of the progress bar at this share of its length, 0..1. */
  barPoint(fraction: number): Promise<Point>;
  /** Puts the keyboard on the progress bar. */
  focusBar(): Promise<void>;
  setRate(rate: number): Promise<void>;
  toggleMute(): Promise<void>;
  toggleFullScreen(): Promise<void>;
}

/** The page and its media element. */
export interface Seat {
  readonly page: Page;
  readonly video: Locator;
}

/** The rectangle of an element that is shown; throws where it is not, or not in the window. */
export async function shownBox(
  element: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (box === null || box.width === 0 || box.y < 0) throw new Error(`${element.toString()} is not shown`);
  return box;
}
