import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { test as base, type BrowserContext, type Page } from "@playwright/test";
import type { Lms } from "../../../demo/server/lms/start-lms.ts";
import { startLms } from "../../../demo/server/lms/start-lms.ts";
import { collectPageFaults } from "../page-faults.ts";
import { makeCourse } from "./course-folder.ts";
import type { CourseServer } from "./course-server.ts";
import { serveCourse } from "./course-server.ts";

export { expect } from "@playwright/test";

/** The share that completes the courses of the tests, whose video lasts 20 s. */
const threshold = "0.3";

interface Packages {
  /** Folders of the unpacked courses, made once. */
  readonly folders: { readonly cmi5: string; readonly tincan: string };
}

interface Fixtures {
  readonly lms: Lms;
  readonly cmi5Course: CourseServer;
  readonly tincanCourse: CourseServer;
  /** Fails a test whose page threw, or did what its policy forbids. */
  readonly innocentPage: undefined;
  /** Another browser of the same learner: nothing is kept there. */
  readonly openElsewhere: (url: string) => Promise<Page>;
}

export const test = base.extend<Fixtures, Packages>({
  folders: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
    async ({}, use) => {
      const cmi5 = await makeCourse("cmi5", "--threshold", threshold, "--mastery", "0.2");
      const tincan = await makeCourse("tincan", "--threshold", threshold);
      await use({ cmi5, tincan });
      for (const folder of [cmi5, tincan]) rmSync(dirname(folder), { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
  lms: async ({}, use) => {
    const lms = await startLms();
    await use(lms);
    await lms.close();
  },
  cmi5Course: async ({ folders }, use) => {
    const course = await serveCourse(folders.cmi5);
    await use(course);
    await course.close();
  },
  tincanCourse: async ({ folders }, use) => {
    const course = await serveCourse(folders.tincan);
    await use(course);
    await course.close();
  },
  openElsewhere: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (url) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  innocentPage: [
    async ({ page }, use) => {
      const readFaults = await collectPageFaults(page);
      await use(undefined);
      base.expect(await readFaults()).toEqual([]);
    },
    { auto: true },
  ],
});
