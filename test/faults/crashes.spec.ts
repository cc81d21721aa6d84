import { createChance } from "../support/chance.ts";
import { tellStory } from "../e2e/told.ts";
import { begin, perform, restlessActs } from "./stage/acts.ts";
import { expect, judge, test } from "./stage/test.ts";
import { waitFor } from "./stage/trial.ts";

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
const latenciesMs = [0, 300];
/** Where a kill falls at the earliest, and how much later at the latest: five records are made by then. */
const earliestMs = 1500;
const spanMs = 5000;
const leastRecords = 5;
/** A row each second, and what it takes to write it. */
const checkpointSeconds = 1.5;

for (const latencyMs of latenciesMs) {
  for (const preflightsExpire of [false, true]) {
    const where = `${latencyMs} ms${preflightsExpire ? ", preflights not kept" : ""}`;
    for (const seed of seeds) {
      const named = seed === 1 && latencyMs > 0 && preflightsExpire;
      const tag = named
        ? ["@ci", "@named"]
        : seed === 2 && latencyMs === 0 && !preflightsExpire
          ? ["@ci"]
          : [];
      test(`kill -9 while it plays, moment ${seed}, ${where}`, { tag }, async ({ trial }) => {
        const chance = createChance(1000 * seed + latencyMs + Number(preflightsExpire));
        Object.assign(trial.receiver.faults, { latencyMs, preflightsExpire });
        const page = await trial.open({
          options: { milestones: false, batch: { maxDelayMs: chance() * 3000 } },
        });
        await begin(page, restlessActs);
        await page.waitForTimeout(earliestMs + chance() * spanMs);
        await waitFor(() => trial.ledger.count("record") >= leastRecords);
        await page.waitForFunction(() => document.querySelector("video")?.paused === false, undefined, {
          polling: "raf",
        });
        await trial.kill();
        await judge(trial, { made: leastRecords });
      });
    }
  }
}

test("a killed browser's session is closed by the next visit where playback last stood", async ({
  trial,
}) => {
  const page = await trial.open();
  await perform(page, ["play", "pause", "play", "pause", "play", "louder"]);
  const stood = await page.evaluate(() => document.querySelector("video")?.currentTime ?? 0);
  const killedAt = Date.now();
  await trial.kill();
  await judge(trial, { made: leastRecords });
  const [paused, terminated] = tellStory(trial.receiver).slice(-2);
  expect([paused?.name, terminated?.name]).toEqual(["paused", "terminated"]);
  expect(Math.abs((paused?.time ?? 0) - stood), "the last checkpoint is at most a second old").toBeLessThan(
    checkpointSeconds,
  );
  expect(terminated?.at).toBeLessThanOrEqual(killedAt);
});
