import type { Locator, Page } from "@playwright/test";
import {
  createLearner as takeSeat,
  type Learner as SeatedLearner,
} from "../../../src/testing/player/learner.ts";

/** A person who opens pages, and sits before their player with mouse and keyboard. */
export interface Learner extends SeatedLearner {
  readonly page: Page;
  /** The media element itself, also inside video.js. */
  readonly video: Locator;
  /** Opens a demo page and waits until the length is known. */
  open(path: string, query?: Readonly<Record<string, string>>): Promise<void>;
  /** Where the player stands, in seconds. */
  position(): Promise<number>;
  length(): Promise<number>;
  /** Closes the tab. */
  leave(): Promise<void>;
}

/** A learner on the pages of this server. */
export function createLearner(page: Page, pagesUrl: string): Learner {
  const seated = takeSeat({ page, player: "video" });
  return {
    ...seated,
    page,
    video: page.locator("video").first(),
    async open(path, query = {}) {
      await page.goto(`${pagesUrl}${path}?${new URLSearchParams(query)}`);
      await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) > 0);
    },
    position: async () => (await seated.state()).position,
    length: async () => (await seated.state()).length,
    leave: () => page.close(),
  };
}
