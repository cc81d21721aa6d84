import type { RabbitMqOptions } from "../../src/learningbuilder.ts";
import type { Broker } from "./broker.ts";
import { expect, test } from "./fixtures.ts";
import { verbOf } from "./mailbox.ts";
import { readNotes, recordsOf, suspensions } from "./notes.ts";

/** What is wrong at the first visit; both halves give the options that the page then has. */
interface Mistake {
  readonly what: string;
  readonly reason: string;
  readonly make: (broker: Broker, right: RabbitMqOptions) => Promise<RabbitMqOptions>;
  readonly mend: (broker: Broker, right: RabbitMqOptions) => Promise<RabbitMqOptions>;
}

const toExchange = (right: RabbitMqOptions): RabbitMqOptions & { readonly exchange: string } => ({
  ...right,
  exchange: `lectures-${right.routingKey}`,
});

async function declare({ manage }: Broker, right: RabbitMqOptions): Promise<RabbitMqOptions> {
  const options = toExchange(right);
  await manage("PUT", `exchanges/%2F/${options.exchange}`, { type: "direct" });
  return options;
}

async function bind({ manage }: Broker, right: RabbitMqOptions): Promise<RabbitMqOptions> {
  const options = toExchange(right);
  const { exchange, routingKey } = options;
  await manage("POST", `bindings/%2F/e/${exchange}/q/${routingKey}`, { routing_key: routingKey });
  return options;
}

const permit = async (
  { manage }: Broker,
  right: RabbitMqOptions,
  write: string,
): Promise<RabbitMqOptions> => {
  await manage("PUT", `permissions/%2F/${right.key}`, { configure: "", write, read: "" });
  return right;
};

const mistakes: readonly Mistake[] = [
  {
    what: "a password that the broker refuses",
    reason: "401",
    make: (_, right) => Promise.resolve({ ...right, secret: "mistyped" }),
    mend: (_, right) => Promise.resolve(right),
  },
  {
    what: "an exchange that the broker does not know",
    reason: "unknown-exchange",
    make: (_, right) => Promise.resolve(toExchange(right)),
    async mend(broker, right) {
      await declare(broker, right);
      return bind(broker, right);
    },
  },
  {
    what: "an exchange that the account may not write to",
    reason: "exchange-refused",
    make: (broker, right) => permit(broker, right, "^nothing$"),
    mend: (broker, right) => permit(broker, right, ".*"),
  },
  {
    what: "a routing key that no queue is bound to",
    reason: "unroutable",
    make: declare,
    mend: bind,
  },
];

/** Two visits, of which the second ends with the test. */
const story = ["initialized", "played", "paused", "terminated", "initialized", "played", "paused"];

for (const { what, reason, make, mend } of mistakes) {
  test(`${what} suspends, is told once, and loses nothing: the next visit after it is mended brings all, once`, async ({
    broker,
    learner,
    queue,
    visit,
  }) => {
    await visit(await make(broker, queue.options));
    await learner.play();
    await learner.watchUntil(1);
    await learner.pause();
    await expect.poll(async () => suspensions(await readNotes(learner.page))).toEqual([reason]);
    expect(await queue.messages()).toEqual([]);

    await visit(await mend(broker, queue.options));
    await learner.play();
    await learner.watchUntil(0.5);
    await learner.pause();
    await expect.poll(async () => (await queue.messages()).map(verbOf)).toEqual(story);
    const notes = await readNotes(learner.page);
    const ends = new Set(notes.map(({ name }) => name));
    expect(ends.has("quarantined") || ends.has("lost")).toBe(false);
    expect(notes.filter(({ name }) => name === "error").map(({ detail }) => detail["code"])).toEqual([
      reason === "unroutable" ? reason : "destination-suspended",
    ]);
    expect((await queue.messages()).map(({ id, text }) => [id, text])).toEqual([...recordsOf(notes)]);
  });
}
