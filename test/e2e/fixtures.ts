import { expect, test as base } from "@playwright/test";
import type { PageServer } from "../../demo/server/page-server.ts";
import { startPageServer } from "../../demo/server/page-server.ts";
import type { Receiver } from "../../demo/server/receiver.ts";
import { startReceiver } from "../../demo/server/receiver.ts";
import type { RecordBook } from "../../src/testing/record-book.ts";
import type { Learner } from "./learner/learner.ts";
import { createLearner } from "./learner/learner.ts";
import { collectPageFaults } from "./page-faults.ts";
import { installRecorder } from "./recorder.ts";
import { recordsOf } from "./told.ts";

export { expect };

interface Servers {
  /** Both belong to one test: what the last page of another test still sends arrives nowhere. */
  readonly servers: { readonly receiver: Receiver; readonly pages: PageServer };
}

interface TestFixtures {
  /** The LRS. */
  readonly receiver: Receiver;
  /** What has arrived there. */
  readonly records: RecordBook;
  /** Address of the demo's pages. */
  readonly pagesUrl: string;
  readonly learner: Learner;
  /** Fails a test whose page threw, or did what its Content-Security-Policy forbids. */
  readonly innocentPage: undefined;
}

export const test = base.extend<Servers & TestFixtures>({
  servers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
    async ({}, use) => {
      const receiver = await startReceiver();
      const pages = await startPageServer({ receiver });
      await use({ receiver, pages });
      await pages.close();
      await receiver.close();
    },
    { auto: true },
  ],
  receiver: ({ servers }, use) => use(servers.receiver),
  records: ({ receiver }, use) => use(recordsOf(receiver)),
  pagesUrl: ({ servers }, use) => use(servers.pages.url),
  learner: async ({ page, pagesUrl }, use) => {
    await installRecorder(page);
    await use(createLearner(page, pagesUrl));
  },
  innocentPage: [
    async ({ page }, use) => {
      const readFaults = await collectPageFaults(page);
      await use(undefined);
      expect(await readFaults()).toEqual([]);
    },
    { auto: true },
  ],
});
