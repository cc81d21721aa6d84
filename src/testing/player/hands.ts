import type { TestElement, TestPage } from "../test-page.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a person puts mouse and fingers on one kind of player. */
export interface Hands {
  togglePlay(): Promise<void>;
  /** The point of the progress bar at this share of its length, 0..1. */
  barPoint(share: number): Promise<Point>;
  /** Puts the keyboard on the progress bar. */
  focusBar(): Promise<void>;
  setRate(rate: number): Promise<void>;
  toggleMute(): Promise<void>;
  toggleFullScreen(): Promise<void>;
}

/** A page and the media element of the player in it. */
export interface Seat {
  readonly page: TestPage;
  /** Selector of the media element, the first of the page that fits. */
  readonly player: string;
}

/** The rectangle of an element that is shown; rejects where it is not, or not in the window. */
export async function shownBox(
  element: TestElement,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (box === null || box.width === 0 || box.y < 0) {
    throw new Error("What hands reach for is not shown, or not in the window.");
  }
  return box;
}

/** By a script of the page, where a player offers no way of its own. */
export async function setRateByScript({ page, player }: Seat, rate: number): Promise<void> {
  await page.evaluate(
    (task) => {
      const media = document.querySelector<HTMLMediaElement>(task.player);
      if (media) media.playbackRate = task.value;
    },
    { player, value: rate },
  );
}
