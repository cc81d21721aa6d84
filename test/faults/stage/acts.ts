import type { Frame, Page } from "@playwright/test";

declare global {
  interface Window {
    readonly performActs: (acts: readonly Act[], video: number) => Promise<void>;
  }
}

/** An act that is told as one record or more, as soon as the tracker can be sure of it. */
export type Act = "play" | "pause" | "seek" | "faster" | "louder";

/** Acts that make at least 20 records within a few seconds, and leave the video playing. */
export const twentyActs: readonly Act[] = [
  "play",
  ...Array.from({ length: 8 }, (): Act[] => ["pause", "play"]).flat(),
  "seek",
  "faster",
  "louder",
];

/** Acts for a browser that is killed in their midst: playback goes on nearly all the time. */
export const restlessActs: readonly Act[] = Array.from({ length: 12 }, (): Act[] => [
  "play",
  "faster",
  "pause",
  "play",
  "seek",
  "louder",
]).flat();

/** Does the acts with one video of the page, one after the other, each when the one before has taken hold. */
export async function perform(page: Page | Frame, acts: readonly Act[], video = 0): Promise<void> {
  await page.evaluate(([wanted, which]) => window.performActs(wanted, which), [acts, video] as const);
}

/** Begins the acts, and comes back at once. */
export async function begin(page: Page | Frame, acts: readonly Act[], video = 0): Promise<void> {
  await page.evaluate(([wanted, which]) => void window.performActs(wanted, which), [acts, video] as const);
}
