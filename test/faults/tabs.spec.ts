import type { Page } from "@playwright/test";
import type { Arrival } from "../../demo/server/arrival.ts";
import { perform, twentyActs } from "./stage/acts.ts";
import { expect, judge, test } from "./stage/test.ts";
import { waitFor, type Trial } from "./stage/trial.ts";
import { manyRequests, type VisitOptions } from "./stage/visit-html.ts";

const latencyMs = 100;
const tabs = 10;
const fewActs = twentyActs.slice(0, 5);

test(
  "two tabs on the same video, one crashes: the other goes on, and the dead session is closed",
  { tag: ["@ci", "@named"] },
  async ({ trial }) => {
    const [first, second] = [await trial.open(), await trial.open()];
    await Promise.all([perform(first, twentyActs), perform(second, twentyActs)]);
    trial.ledger.depart({ killed: true });
    await crash(first);
    await perform(second, fewActs);
    await waitForDelivery(trial);
    await trial.leave(second);
    await judge(trial, { made: 2 * twentyActs.length });
  },
);

test(
  "two tabs on the same video: both tell their story, in one registration",
  { tag: ["@firefox"] },
  async ({ trial }) => {
    trial.receiver.faults.latencyMs = latencyMs;
    const [first, second] = [await trial.open(), await trial.open()];
    await Promise.all([perform(first, twentyActs), perform(second, twentyActs)]);
    await waitForDelivery(trial);
    expect(overlaps(trial.receiver.arrivals)).toEqual([]);
    await trial.leave(first);
    await trial.leave(second);
    await judge(trial, { made: 2 * twentyActs.length });
  },
);

test("ten tabs: one of them sends for all, one request at a time", async ({ trial }) => {
  trial.receiver.faults.latencyMs = latencyMs;
  const pages: Page[] = [];
  for (let count = 0; count < tabs; count += 1) pages.push(await trial.open());
  await Promise.all(pages.map((page) => perform(page, fewActs)));
  await waitForDelivery(trial);
  expect(overlaps(trial.receiver.arrivals)).toEqual([]);
  for (const page of pages) await trial.leave(page);
  await judge(trial, { made: tabs * fewActs.length });
});

test("the tab that sends is closed: another takes over what waits", async ({ trial }) => {
  trial.receiver.faults.set("503");
  const first = await trial.open();
  await perform(first, twentyActs);
  const second = await trial.open();
  await perform(second, fewActs);
  await trial.leave(first);
  trial.receiver.faults.clear();
  await waitFor(() => trial.account().breaches.lost.length === 0);
  expect(trial.account().breaches.lost).toEqual([]);
  await trial.leave(second);
  await judge(trial);
});

test("two players on a page share the way out", async ({ trial }) => {
  const page = await trial.open({ videos: 2 });
  await Promise.all([perform(page, twentyActs, 0), perform(page, twentyActs, 1)]);
  await trial.leave(page);
  await judge(trial, { made: 2 * twentyActs.length });
});

test("what the previous build left in its outbox is delivered by this one", async ({ trial }) => {
  trial.receiver.faults.set("503");
  await trial.watch(twentyActs, { previousBuild: true });
  trial.receiver.faults.clear();
  await judge(trial);
});

test("a tab of the previous build stays open beside this one: nothing is lost, though it sends by itself", async ({
  trial,
}) => {
  const [former, present] = [await trial.open({ previousBuild: true }), await trial.open()];
  await Promise.all([perform(former, twentyActs), perform(present, twentyActs)]);
  await trial.leave(former);
  await trial.leave(present);
  await judge(trial, { made: 2 * twentyActs.length, tolerated: ["needless"] });
});

/** Two ways in which a credential belongs to one learner. */
const learners = [
  [
    "a key for each",
    (name: string, secret: string): VisitOptions => ({
      options: { ...manyRequests, actor: actorOf(name) },
      receiver: { key: name, secret },
    }),
  ],
  [
    "a token for each, the outbox kept per actor",
    (name: string, secret: string): VisitOptions => ({
      options: { ...manyRequests, perActor: true, actor: actorOf(name) },
      script: `{ auth: { scheme: "Basic", credential: () => "${btoa(`${name}:${secret}`)}" } }`,
    }),
  ],
] as const;

for (const [how, visitOf] of learners) {
  test.describe(how, () => {
    test.use({ receiverOptions: { key: "bert", secret: "one", others: { ada: "two" } } });

    test(`two learners one after the other, ${how}: nobody's records travel under another's name`, async ({
      trial,
    }) => {
      trial.receiver.faults.set("503");
      await trial.watch(twentyActs, visitOf("bert", "one"));
      trial.receiver.faults.clear();
      await trial.watch(twentyActs, visitOf("ada", "two"));
      const visits = [visitOf("bert", "one"), visitOf("ada", "two")];
      await judge(trial, { made: 2 * twentyActs.length, visits });
      const posts = trial.receiver.arrivals.filter(({ method }) => method === "POST");
      expect(posts.filter(isUnderAnotherName).map(({ number }) => number)).toEqual([]);
    });
  });
}

const actorOf = (name: string) => ({ account: { homePage: "https://example.com", name } });

function isUnderAnotherName({ headers, body }: Arrival): boolean {
  const stranger = headers["authorization"] === "right" ? "ada" : "bert";
  return body.includes(JSON.stringify(actorOf(stranger).account.name));
}

/** Requests that came while another waited for its answer. */
function overlaps(arrivals: readonly Arrival[]): number[] {
  const posts = arrivals.filter(({ method }) => method === "POST");
  return posts.flatMap(({ at, number }, index) =>
    at - (posts[index - 1]?.at ?? 0) < latencyMs ? [number] : [],
  );
}

async function waitForDelivery(trial: Trial): Promise<void> {
  await waitFor(() => trial.account().breaches.forgotten.length + trial.account().breaches.lost.length === 0);
}

/** Ends the tab's own process, as a fault of the browser would. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // The answer to this never comes.
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}
