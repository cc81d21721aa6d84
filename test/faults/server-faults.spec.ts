import { statusFault } from "../../demo/server/faults.ts";
import { perform, twentyActs } from "./stage/acts.ts";
import { expect, judge, test } from "./stage/test.ts";
import { flush, waitFor, type Trial } from "./stage/trial.ts";
import { manyRequests } from "./stage/visit-html.ts";

const timeoutMs = 700;
const outageMs = 10_000;
const askedSeconds = 2;

/** A page that has this many records in one request. */
const oneRequest = { milestones: false, batch: { maxDelayMs: 60_000 } };

/** Faults of single requests: the visit itself gets everything delivered. */
const passing = [
  ["500 for every third request", "500/3", ["@ci"]],
  ["the connection is reset after the body was read, three times", "resetx3", []],
] as const;

for (const [title, fault, tag] of passing) {
  test(title, { tag: [...tag] }, async ({ trial }) => {
    trial.receiver.faults.set(fault);
    await watchUntilDrained(trial);
    await judge(trial);
  });
}

/** Faults after which nobody in the page can know whether the record was kept. */
const doubtful = [
  ["the answer is lost, every third time", "lost-answer/3"],
  ["the answer comes after the time-out, every third time", "late/3"],
  ["the answer ends in its middle, every third time", "truncated/3"],
  ["the body is processed twice, every third time", "twice/3"],
] as const;

for (const recognisesIds of [true, false]) {
  test.describe(recognisesIds ? "ids recognised" : "ids not recognised", () => {
    test.use({ receiverOptions: { recognisesIds } });
    for (const [title, fault] of doubtful) {
      test(`${title}${recognisesIds ? "" : ", by a receiver that recognises no ids"}`, async ({ trial }) => {
        trial.receiver.faults.set(fault);
        trial.receiver.faults.lateMs = 2 * timeoutMs;
        await watchUntilDrained(trial, { ...manyRequests, timeoutMs });
        trial.receiver.faults.clear();
        const { arrived, resent } = await judge(trial);
        const held = trial.receiver.statements().length;
        if (recognisesIds) expect(held, "one of each").toBe(arrived);
        else expect(held, "more than one of each where an answer was lost").toBeGreaterThan(arrived);
        if (fault !== "twice/3") expect(resent).toBeGreaterThan(0);
      });
    }
  });
}

/** What meets every request of a whole visit; at the next visit the receiver is well. */
const lasting = [
  ["503 for a whole visit, up at the next", "503", ["@ci", "@named"]],
  ["HTML with 200 for a whole visit, as a captive portal answers", "html", []],
  ["a redirect to a login for a whole visit", "redirect", []],
  ["an endpoint that never answers, for a whole visit", "silence", []],
] as const;

for (const [title, fault, tag] of lasting) {
  test(title, { tag: [...tag] }, async ({ trial }) => {
    trial.receiver.faults.set(fault);
    await trial.watch(twentyActs, { options: { ...manyRequests, timeoutMs } });
    trial.receiver.faults.clear();
    const { quarantined } = await judge(trial);
    expect(quarantined).toBe(0);
  });
}

test("503 for 10 s within a visit", async ({ trial }) => {
  trial.receiver.faults.set("503");
  const repair = setTimeout(() => trial.receiver.faults.clear(), outageMs);
  await watchUntilDrained(trial);
  clearTimeout(repair);
  await judge(trial);
});

test("429 with Retry-After, which is waited for", async ({ trial }) => {
  const { receiver } = trial;
  receiver.faults.next(statusFault(429, { "retry-after": String(askedSeconds) }));
  await watchUntilDrained(trial);
  const [first, second] = receiver.arrivals.filter(({ method }) => method === "POST");
  expect(first?.answer?.status).toBe(429);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(askedSeconds * 1000);
  await judge(trial);
});

test("413 above 8 KB: what is too large together goes in parts", async ({ trial }) => {
  trial.receiver.faults.maxBodyBytes = 8192;
  const page = await trial.open({ options: oneRequest });
  await perform(page, twentyActs);
  await flush(page);
  await trial.leave(page);
  const { quarantined } = await judge(trial);
  expect(quarantined).toBe(0);
});

test(
  "one poisoned record in a batch of 20 is put aside, and holds up nobody",
  { tag: "@named" },
  async ({ trial }) => {
    const page = await trial.open({ options: oneRequest });
    await perform(page, ["play"]);
    await waitFor(() => trial.account().arrived >= 2);
    trial.receiver.faults.poison = "verbs/seeked";
    await perform(page, twentyActs);
    await flush(page);
    await trial.leave(page);
    const { made, arrived, quarantined } = await judge(trial);
    expect([quarantined, arrived]).toEqual([1, made - 1]);
  },
);

test("every record refused from the start: the destination is suspended, and what waits stays", async ({
  trial,
}) => {
  trial.receiver.faults.set("400");
  await trial.watch();
  const refused = trial.account().quarantined;
  expect(refused).toBeLessThanOrEqual(3);
  trial.receiver.faults.clear();
  const { made, arrived } = await judge(trial);
  expect(arrived).toBeGreaterThanOrEqual(made - refused);
});

test("401, and then a fresh credential", async ({ trial }) => {
  const { key, secret } = trial.receiver;
  const script = `{ auth: {
    scheme: "Basic",
    credential: () => (globalThis.asked = (globalThis.asked ?? 0) + 1) === 1 ? "c3RhbGU6c3RhbGU=" : "${btoa(`${key}:${secret}`)}",
  } }`;
  const page = await trial.open({ script });
  await perform(page, twentyActs);
  await waitFor(() => trial.account().arrived >= twentyActs.length);
  await trial.leave(page);
  const statuses = trial.receiver.arrivals.map(({ answer }) => answer?.status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(1);
  await judge(trial);
});

/** A visit that stays until all that was made has arrived, as far as a page that is open can tell. */
async function watchUntilDrained(
  trial: Trial,
  options: Readonly<Record<string, unknown>> = manyRequests,
): Promise<void> {
  const page = await trial.open({ options });
  await perform(page, twentyActs);
  await waitFor(() => trial.ledger.count("stored") >= trial.ledger.count("record"));
  await waitFor(() => trial.ledger.count("delivered") >= trial.ledger.count("stored"));
  await trial.leave(page);
}
