import { test as base } from "@playwright/test";
import type { RabbitMqOptions } from "../../src/learningbuilder.ts";
import { createLearner, type Learner } from "../e2e/learner/learner.ts";
import { startBroker, type Broker } from "./broker.ts";
import { emptyQueue, type Message } from "./mailbox.ts";
import { startQueuePages } from "./queue-pages.ts";

export { expect } from "@playwright/test";

/** An account as the documents advise it: it publishes to exchanges of this test, and does nothing else. */
const account = { key: "page", secret: "only-publishes" };

interface WorkerFixtures {
  readonly servers: { readonly broker: Broker; readonly pagesUrl: string };
}

/** The queue of one test. */
export interface Queue {
  readonly options: RabbitMqOptions;
  /** All messages that came so far, in order, also those that were read before. */
  readonly messages: () => Promise<readonly Message[]>;
}

interface TestFixtures {
  readonly broker: Broker;
  readonly queue: Queue;
  readonly learner: Learner;
  /** Opens the page with these options for `rabbitMq`. */
  readonly visit: (options: RabbitMqOptions) => Promise<void>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  servers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
    async ({}, use) => {
      const pages = await startQueuePages();
      const broker = await startBroker(pages.url);
      await broker.manage("PUT", `users/${account.key}`, { password: account.secret, tags: "management" });
      await broker.manage("PUT", `permissions/%2F/${account.key}`, { configure: "", write: ".*", read: "" });
      await use({ broker, pagesUrl: pages.url });
      await broker.close();
      await pages.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  broker: ({ servers }, use) => use(servers.broker),
  queue: async ({ broker }, use, { testId }) => {
    const { amqpUrl, manage, url } = broker;
    await manage("PUT", `queues/%2F/${testId}`, { durable: true });
    const read: Message[] = [];
    await use({
      options: { ...account, url, routingKey: testId },
      messages: async () => {
        read.push(...(await emptyQueue(amqpUrl, testId)));
        return read;
      },
    });
  },
  learner: ({ page, servers }, use) => use(createLearner(page, servers.pagesUrl)),
  visit: ({ learner }, use) =>
    use((options) => learner.open("/queue.html", { queue: JSON.stringify(options) })),
});
