import { perform, twentyActs } from "./stage/acts.ts";
import { expect, judge, test } from "./stage/test.ts";
import { waitFor, type Trial } from "./stage/trial.ts";

const awayMs = 30_000;

test("offline for 30 s: what waited goes as soon as the network is back", async ({ trial }) => {
  const page = await openAndWarm(trial);
  await page.context().setOffline(true);
  await perform(page, twentyActs);
  const before = trial.account().requests;
  await page.waitForTimeout(awayMs);
  expect(trial.account().requests, "nothing came through").toBe(before);
  await page.context().setOffline(false);
  await waitFor(() => trial.ledger.count("delivered") >= trial.ledger.count("record"));
  expect(trial.ledger.count("delivered")).toBe(trial.ledger.count("record"));
  await trial.leave(page);
  await judge(trial);
});

test(
  "offline for the whole visit, then another page of the origin",
  { tag: ["@ci", "@named", "@firefox"] },
  async ({ trial }) => {
    const page = await trial.open();
    // What a page hands over as its last act is out of the driver's reach.
    trial.receiver.faults.set("reset");
    await page.context().setOffline(true);
    await perform(page, twentyActs);
    await trial.leave(page);
    expect(trial.account().arrived).toBe(0);
    trial.receiver.faults.clear();
    await (await trial.browser.context()).setOffline(false);
    await judge(trial);
  },
);

test("the receiver's address is dead for the whole visit, and lives at the next", async ({ trial }) => {
  const dead = "http://127.0.0.1:9/xapi/";
  await trial.watch(twentyActs, { receiver: { endpoint: dead } });
  const page = await trial.open({ receiver: { endpoint: dead } });
  expect(trial.account().requests).toBe(0);
  await trial.leave(page);
  await (
    await trial.browser.context()
  ).route(dead + "**", (route) =>
    route.continue({ url: route.request().url().replace(dead, trial.receiver.endpoint) }),
  );
  await trial.settle({ receiver: { endpoint: dead } });
  await judge(trial);
});

/** A page whose first records have arrived. */
async function openAndWarm(trial: Trial): ReturnType<Trial["open"]> {
  const page = await trial.open();
  await perform(page, ["play"]);
  await waitFor(() => trial.ledger.count("delivered") >= 2);
  return page;
}
