import type { Page } from "@playwright/test";
import { openProfile, type Browser } from "../faults/stage/browser.ts";
import { expect, mediaElement, scriptTag, test as base } from "./pages/own-pages.ts";
import { playUntil } from "./pages/traces.ts";
import type { RecordFacts } from "../../src/testing/record-facts.ts";
import { verbsOf } from "./told.ts";

/** A pulse is written at the latest when a second is over, and takes a moment to be kept. */
const toleranceMs = 1_200;
const started = ["initialized", "played"];
const closed = ["paused", "terminated"];

/** A learner's own browser, whose profile outlives its processes. */
const test = base.extend<{ readonly browserOfLearner: Browser }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern
  browserOfLearner: async ({}, use) => {
    const browser = await openProfile({}, async () => {});
    await use(browser);
    await browser.remove();
  },
});

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.context();
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const sessionsOf = (story: readonly RecordFacts[]): RecordFacts[][] => {
  const sessions = new Map<unknown, RecordFacts[]>();
  for (const one of story) sessions.set(one.session, [...(sessions.get(one.session) ?? []), one]);
  return [...sessions.values()];
};

test("a session whose browser was killed while it played is closed once, by the next visit", async ({
  browserOfLearner: browser,
  ownPages,
  receiver,
  records,
}) => {
  const address = ownPages.put({ head: scriptTag(receiver), body: mediaElement() });
  const page = await openPage(browser, address);
  await playUntil(page, 3.4);
  await records.expectStory(started);
  const position = await page.locator("video").evaluate((media: HTMLVideoElement) => media.currentTime);
  const killedAtMs = Date.now();
  await browser.kill();

  await openPage(browser, address);
  await records.expectStory([...started, ...closed]);
  const [, , paused, terminated] = records.all();
  for (const one of [paused, terminated]) {
    expect(Math.abs((one?.at ?? NaN) - killedAtMs)).toBeLessThan(toleranceMs);
    expect(Math.abs((one?.time ?? NaN) - position) * 1_000).toBeLessThan(toleranceMs);
  }

  const again = await openPage(browser, address);
  await playUntil(again, 0.5);
  await records.expectStory([...started, ...closed, ...started]);
  const bodies = receiver.arrivals.map(({ body }) => body.toString());
  for (const { id } of records.all().slice(0, 4)) {
    expect(bodies.filter((body) => body.includes(`"id":"${id}"`))).toHaveLength(1);
  }
});

test("a session whose tab crashed is closed by the next page, and that of a tab that lives goes on", async ({
  browserOfLearner: browser,
  ownPages,
  receiver,
  records,
}) => {
  const address = ownPages.put({ head: scriptTag(receiver), body: mediaElement() });
  const alive = await openPage(browser, address);
  await playUntil(alive, 1);
  const crashing = await openPage(browser, address);
  await playUntil(crashing, 1.5);
  await records.expectStory([...started, ...started]);
  const crashed = crashing.waitForEvent("crash");
  await crashing.goto("chrome://crash").catch(() => undefined);
  await crashed;

  await openPage(browser, address);
  await expect.poll(() => sessionsOf(records.all()).map(verbsOf)).toEqual([started, [...started, ...closed]]);
  await alive.close();
  await expect
    .poll(() => sessionsOf(records.all()).map(verbsOf))
    .toEqual([
      [...started, ...closed],
      [...started, ...closed],
    ]);
});
