import type { BrowserContext } from "@playwright/test";
import { startPageServer } from "../../../demo/server/page-server.ts";
import { readStatement } from "../../../demo/server/lms/reading.ts";
import type { Standing } from "../../../demo/server/lms/standing.ts";
import type { Lms } from "../../../demo/server/lms/start-lms.ts";
import { startLms } from "../../../demo/server/lms/start-lms.ts";
import { lmsVerbs } from "../../../demo/server/lms/vocabulary.ts";
import { test as base } from "../fixtures.ts";
import type { Learner } from "../learner/learner.ts";
import { createLearner } from "../learner/learner.ts";
import { collectPageFaults } from "../page-faults.ts";

export { expect } from "../fixtures.ts";

/** A learner on a page that was launched. */
export type Visit = Learner & {
  /** What the page must never have done. */
  readonly readFaults: () => Promise<string[]>;
};

interface Launched {
  readonly lms: Lms;
  /** Address of the page that is launched, which is completed by this share of the video. */
  readonly coursePage: (threshold: number) => string;
  /** Opens a launch in a browser profile that knows nothing. */
  readonly visit: (launched: Standing) => Promise<Visit>;
  /** The verbs of one registration by their timestamps, each with whose it is: `unit`, `lms` or `video`. */
  readonly story: (launched: Standing) => string[];
  /** What the LMS did not take, in its own words. */
  readonly refusals: () => unknown[];
}

export const test = base.extend<Launched>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
  lms: async ({}, use) => {
    const lms = await startLms();
    await use(lms);
    await lms.close();
  },
  pagesUrl: async ({ receiver, lms }, use) => {
    const pages = await startPageServer({ receiver, lms });
    await use(pages.url);
    await pages.close();
  },
  coursePage: ({ pagesUrl }, use) =>
    use((threshold) => `${pagesUrl}/launched.html?threshold=${threshold}&milestones=off`),
  visit: async ({ browser, pagesUrl }, use) => {
    const profiles: BrowserContext[] = [];
    await use(async ({ url }) => {
      const profile = await browser.newContext();
      profiles.push(profile);
      const page = await profile.newPage();
      const readFaults = await collectPageFaults(page);
      await page.goto(url);
      // The page lets nobody play before its launch was taken or refused.
      await page.locator(".video-js.vjs-controls-enabled").waitFor();
      return { ...createLearner(page, pagesUrl), readFaults };
    });
    await Promise.all(profiles.map((profile) => profile.close()));
  },
  refusals: ({ lms }, use) =>
    use(() =>
      lms.arrivals
        .filter(({ answer, method }) => method === "POST" && (answer?.status ?? 0) >= 300)
        .map(({ answer }) => answer?.body),
    ),
  story: ({ lms }, use) =>
    use(({ registration, kind }) =>
      lms
        .statements()
        .map(readStatement)
        .filter(({ context }) => context["registration"] === registration)
        .sort((left, right) => left.at - right.at)
        .map(({ verbId, verb, isDefined }) => {
          const isOfLms = lmsVerbs.some((name) => name === verb);
          const who = kind === "tincan" || !isDefined ? "video" : isOfLms ? "lms" : "unit";
          return `${who} ${String(verbId).split("/").at(-1)}`;
        }),
    ),
});
