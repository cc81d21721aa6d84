import type * as inPage from "./rabbitmq-in-page.ts";
import { startBroker } from "../rabbitmq/broker.ts";
import { emptyQueue } from "../rabbitmq/mailbox.ts";
import { provideRabbitMq } from "../rabbitmq/rabbitmq-server.mjs";
import { openBenchPage } from "./bench-page.ts";

declare global {
  interface Window {
    readonly queueBench: typeof inPage;
  }
}

const acts = 2_000;
const queue = "bench";

/** How many records of a real RabbitMQ's arrive that a page publishes one by one, and how long that takes. */
export async function reportRabbitMq(): Promise<void> {
  provideRabbitMq();
  const bench = await openBenchPage('<video muted src="/sample.webm" width="640" height="360"></video>');
  const { page } = bench;
  const broker = await startBroker(new URL(page.url()).origin);
  try {
    await broker.manage("PUT", `queues/%2F/${queue}`, { durable: true });
    await bench.load("test/bench/rabbitmq-in-page.ts", "queueBench");
    const { storedMs, deliveredMs } = await page.evaluate(
      ([options, count]) => window.queueBench.publishActs(options, count),
      [{ url: broker.url, routingKey: queue, key: "guest", secret: "guest" }, acts] as const,
    );
    const messages = await emptyQueue(broker.amqpUrl, queue);
    const ids = new Set(messages.map(({ id }) => id));
    console.table([
      {
        records: acts,
        arrived: ids.size,
        twice: messages.length - ids.size,
        "s until all stored": (storedMs / 1000).toFixed(1),
        "s until all answered": (deliveredMs / 1000).toFixed(1),
        "a second": Math.round((acts * 1000) / deliveredMs),
      },
    ]);
  } finally {
    await bench.close();
    await broker.close();
  }
}
