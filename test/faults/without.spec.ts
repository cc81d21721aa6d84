import { perform, twentyActs } from "./stage/acts.ts";
import { expect, note, test } from "./stage/test.ts";
import { waitFor, type Trial } from "./stage/trial.ts";
import { trioTest } from "./stage/trio.ts";
import { manyRequests, type VisitOptions } from "./stage/visit-html.ts";
import { statusFault } from "../../demo/server/faults.ts";
import type { Breaches } from "./account/compare.ts";

/** A page of a learner whose token is their own. */
const visitOf = (name: string, secret: string): VisitOptions => ({
  options: { ...manyRequests, actor: { account: { homePage: "https://example.com", name } } },
  script: `{ auth: { scheme: "Basic", credential: () => "${btoa(`${name}:${secret}`)}" } }`,
});

/** A mechanism, what switches it off, the scenario that it is for, and what the comparison must then find. */
interface Proof {
  readonly mechanism: string;
  readonly without: string;
  readonly scenario: (trial: Trial) => Promise<unknown>;
  readonly found: keyof Breaches;
}

/** So long the mechanism would have had to bring what waits. */
const patienceMs = 3_000;

/** A whole visit that meets this fault, and one without it that brings what was left. */
async function visitFaulty(trial: Trial, fault: string, visit?: VisitOptions): Promise<void> {
  trial.receiver.faults.set(fault);
  await trial.watch(twentyActs, visit);
  trial.receiver.faults.clear();
  await trial.settle();
}

async function goOfflineAndBack(trial: Trial): Promise<void> {
  const page = await trial.open();
  await page.context().setOffline(true);
  await perform(page, twentyActs);
  await page.context().setOffline(false);
  await page.waitForTimeout(patienceMs);
}

const proofs: readonly Proof[] = [
  {
    mechanism: "the store: 503 for a whole visit, up at the next",
    without: "store",
    found: "forgotten",
    scenario: (trial) => visitFaulty(trial, "503"),
  },
  {
    mechanism: "the store: a kill while the receiver is down",
    without: "store",
    found: "forgotten",
    async scenario(trial) {
      trial.receiver.faults.set("503");
      await perform(await trial.open(), twentyActs);
      await trial.kill();
      trial.receiver.faults.clear();
      await trial.settle();
    },
  },
  {
    mechanism: "memory in place of the store: IndexedDB blocked",
    without: "memory",
    found: "forgotten",
    scenario: (trial) => trial.watch(),
  },
  {
    mechanism: "one outbox for all builds: what the previous one left",
    without: "kinship",
    found: "lost",
    scenario: (trial) => visitFaulty(trial, "503", { previousBuild: true }),
  },
  {
    mechanism: "checkpoints: a kill while it plays",
    without: "checkpoints",
    found: "open",
    async scenario(trial) {
      await perform(await trial.open(), twentyActs);
      await trial.kill();
      await trial.settle();
    },
  },
  {
    mechanism: "the request of a page that goes: the tab is closed at 300 ms",
    without: "lastRequest",
    found: "open",
    async scenario(trial) {
      trial.receiver.faults.latencyMs = 300;
      await trial.watch();
      await waitFor(() => trial.account().breaches.open.length === 0);
    },
  },
  {
    mechanism: "removal only after an answer: 503 for a whole visit, up at the next",
    without: "doubt",
    found: "lost",
    scenario: (trial) => visitFaulty(trial, "503"),
  },
  {
    mechanism: "a look at what comes with 200: a captive portal for a whole visit",
    without: "suspicion",
    found: "lost",
    scenario: (trial) => visitFaulty(trial, "html"),
  },
  {
    mechanism: "one request at a time: the plainest visit",
    without: "turns",
    found: "disordered",
    async scenario(trial) {
      const page = await trial.open();
      await perform(page, twentyActs);
      await waitFor(() => trial.account().breaches.lost.length === 0);
      await trial.leave(page);
    },
  },
  {
    mechanism: "ids that are fixed when a record is made: the answer is lost, every third time",
    without: "frozenIds",
    found: "doubled",
    scenario: (trial) => visitFaulty(trial, "lost-answer/3"),
  },
  {
    mechanism: "halving of a batch that is refused: one poisoned record",
    without: "refusals",
    found: "lost",
    async scenario(trial) {
      trial.receiver.faults.poison = "verbs/seeked";
      await trial.watch();
      await trial.settle();
    },
  },
  {
    mechanism: "the retry timer: 503 for some time within a visit",
    without: "retries",
    found: "lost",
    async scenario(trial) {
      trial.receiver.faults.set("503");
      const page = await trial.open();
      await perform(page, twentyActs);
      trial.receiver.faults.clear();
      await page.waitForTimeout(patienceMs);
    },
  },
  {
    mechanism: "the ear for the network's return: offline for some time",
    without: "online",
    found: "lost",
    scenario: goOfflineAndBack,
  },
  {
    mechanism: "the time-out: a request that is never answered",
    without: "patience",
    found: "lost",
    async scenario(trial) {
      const page = await trial.open({ options: { ...manyRequests, timeoutMs: 500 } });
      trial.receiver.faults.set("silencex1");
      await perform(page, twentyActs);
      await page.waitForTimeout(patienceMs);
    },
  },
  {
    mechanism: "one sender for all tabs: two tabs, and a receiver that comes back",
    without: "agreement",
    found: "needless",
    async scenario(trial) {
      trial.receiver.faults.set("503");
      const first = await trial.open();
      await perform(first, twentyActs);
      const second = await trial.open();
      trial.receiver.faults.clear();
      trial.receiver.faults.latencyMs = 1000;
      await perform(second, twentyActs);
      await waitFor(() => trial.account().breaches.lost.length === 0);
      await Promise.all([first, second].map((page) => page.waitForTimeout(2000)));
    },
  },
];

for (const { mechanism, without, scenario, found } of proofs) {
  test.describe("without", () => {
    test.use({ without });
    test(`without ${mechanism}`, { tag: "@prove" }, async ({ trial }) => {
      await scenario(trial);
      await note(trial);
      expect(trial.account().breaches[found]).not.toEqual([]);
    });
  });
}

test.describe("without", () => {
  test.use({ without: "retries" });
  test(
    "with the network's return alone: what waited arrives, though no retry is due",
    { tag: "@prove" },
    async ({ trial }) => {
      await goOfflineAndBack(trial);
      expect(trial.account().breaches.lost).toEqual([]);
    },
  );
});

test.describe("without", () => {
  test.use({ without: "retryAfter" });
  test("without reading Retry-After: 429 is asked again too soon", { tag: "@prove" }, async ({ trial }) => {
    trial.receiver.faults.next(statusFault(429, { "retry-after": "2" }));
    await trial.watch(twentyActs, { options: manyRequests });
    const [first, second] = trial.receiver.arrivals.filter(({ method }) => method === "POST");
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(2000);
  });
});

test.describe("without", () => {
  test.use({
    without: "release",
    browserOptions: { without: ["--disable-back-forward-cache"] },
  });
  test(
    "without letting go of what is held: a page does not come back from the cache",
    { tag: "@prove" },
    async ({ trial }) => {
      const page = await trial.open();
      await page.evaluate(() => void (document.title = "kept"));
      await perform(page, twentyActs);
      await trial.leave(page, () => page.goto(`${trial.stage.url}/blank`));
      await page.goBack();
      await expect(page).toHaveTitle("Visit");
    },
  );
});

test.describe("without", () => {
  test.use({ receiverOptions: { key: "bert", secret: "one", others: { ada: "two" } } });
  test(
    "without an outbox per actor: one learner's records travel under another's name",
    { tag: "@prove" },
    async ({ trial }) => {
      trial.receiver.faults.set("503");
      await trial.watch(twentyActs, visitOf("bert", "one"));
      trial.receiver.faults.clear();
      await trial.watch(twentyActs, visitOf("ada", "two"));
      const strange = trial.receiver.arrivals.filter(
        ({ headers, body }) => headers["authorization"] === "right for ada" && body.includes('"bert"'),
      );
      expect(strange).not.toEqual([]);
    },
  );
});

trioTest.describe("without", () => {
  trioTest.use({ without: "lanes" });
  trioTest(
    "without a way out for each destination: the fine one waits for the slow one",
    { tag: "@prove" },
    async ({ trio: { fine, visit } }) => {
      const page = await fine.open(visit);
      await perform(page, twentyActs);
      await page.waitForTimeout(patienceMs);
      await note(fine);
      expect(fine.account().breaches.lost).not.toEqual([]);
    },
  );
});
