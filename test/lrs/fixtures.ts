import { test as base } from "@playwright/test";
import XAPI from "@xapi/xapi";
import type { Statement } from "@xapi/xapi";
import { startPageServer } from "../../demo/server/page-server.ts";
import type { Learner } from "../e2e/learner/learner.ts";
import { createLearner } from "../e2e/learner/learner.ts";
import { installRecorder } from "../e2e/recorder.ts";
import { installActNotes } from "./act-notes.ts";
import type { LearningLocker } from "./learning-locker.ts";
import { startLearningLocker } from "./learning-locker.ts";
import { keepRecords } from "./record-keeper.ts";

export { expect } from "@playwright/test";

/** What the real LRS holds of one learner, read by a client that knows nothing of Playtrace. */
export interface Shelf {
  /** By their own time, as a reader of the LRS would sort them. */
  statements(): Promise<Statement[]>;
  /** Posts a body as it is; resolves to status and text of the answer. */
  post(body: string): Promise<{ readonly status: number; readonly text: string }>;
}

interface WorkerFixtures {
  readonly servers: { readonly lrs: LearningLocker; readonly pagesUrl: string };
}

interface TestFixtures {
  readonly lrs: LearningLocker;
  /** Somebody whom the LRS has never seen. */
  readonly account: { readonly homePage: string; readonly name: string };
  readonly shelf: Shelf;
  readonly learner: Learner;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  servers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
    async ({}, use) => {
      const lrs = await startLearningLocker();
      const pages = await startPageServer({ receiver: lrs });
      await use({ lrs, pagesUrl: pages.url });
      await pages.close();
      await lrs.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  lrs: ({ servers }, use) => use(servers.lrs),
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
  account: ({}, use, { testId }) => use({ homePage: "https://example.com", name: testId }),
  shelf: async ({ lrs, account }, use) => {
    const { endpoint, key, secret } = lrs;
    const auth = XAPI.toBasicAuth(key, secret);
    const client = new XAPI({ endpoint, auth });
    await use({
      async statements() {
        const { data } = await client.getStatements({ agent: { objectType: "Agent", account } });
        return data.statements.sort((a, b) => (a.timestamp ?? "").localeCompare(b.timestamp ?? ""));
      },
      async post(body) {
        const headers = {
          authorization: auth,
          "content-type": "application/json",
          "x-experience-api-version": "1.0.3",
        };
        const answer = await fetch(`${endpoint}statements`, { method: "POST", headers, body });
        return { status: answer.status, text: await answer.text() };
      },
    });
  },
  learner: async ({ page, servers }, use) => {
    await installRecorder(page);
    await installActNotes(page);
    await keepRecords(page);
    await use(createLearner(page, servers.pagesUrl));
  },
});
