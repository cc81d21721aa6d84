import type { Page } from "@playwright/test";
import { expectValidStory } from "../support/statements.ts";
import { expect, test } from "./fixtures.ts";

const toleranceSeconds = 0.3;
const latenciesMs = [0, 200];
/** A page that is tracked would send again what it finds without an answer. */
const untrackedPage = "/script-tag-html.html?playtrace=off";

/** How a page goes. */
type WayOut = (page: Page, pagesUrl: string) => Promise<unknown>;

const waysOut: readonly (readonly [name: string, leave: WayOut])[] = [
  ["the tab closed", (page) => page.close()],
  ["the tab closed, the page being asked before", closeAsking],
  ["a link to another page of the site", (page, pagesUrl) => page.goto(pagesUrl + untrackedPage)],
  ["the way to another site", (page) => page.goto("about:blank")],
  ["the window closed, and its process with it", (page) => page.context().close()],
];

for (const latencyMs of latenciesMs) {
  test.describe(`while the receiver answers after ${latencyMs} ms`, () => {
    for (const [name, leave] of waysOut) {
      test(`${name} ends playback and session where playback stood, and both arrive`, async ({
        learner,
        receiver,
        pagesUrl,
        records,
      }) => {
        receiver.faults.latencyMs = latencyMs;
        await learner.open("/script-tag-videojs.html");
        await learner.play();
        await learner.watchUntil(1.2);
        const seenAtMs = Date.now();
        const seen = await learner.position();
        await leave(learner.page, pagesUrl);
        const goneSeconds = (Date.now() - seenAtMs) / 1000;

        await records.expectStory(["initialized", "played", "paused", "terminated"]);
        const [, played, paused, terminated] = records.all();
        expect(paused?.time).toBeGreaterThan(seen - toleranceSeconds);
        expect(paused?.time).toBeLessThan(seen + goneSeconds + toleranceSeconds);
        expect(paused?.segments).toEqual([[played?.time, paused?.time]]);
        expect(terminated).toMatchObject({ time: paused?.time, segments: paused?.segments });
        expectValidStory(receiver.statements());
      });
    }
  });
}

test("a learner who is asked whether to leave, and stays, has not left", async ({
  learner,
  receiver,
  records,
}) => {
  const { page } = learner;
  await learner.open("/script-tag-html.html");
  await learner.play();
  await learner.watchUntil(0.8);
  await page.evaluate(() => addEventListener("beforeunload", (event) => event.preventDefault()));
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  const stayedAt = await learner.position();
  await learner.watchUntil(stayedAt + 0.8);
  const askedAgain = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const gone = page.waitForEvent("close");
  await (await askedAgain).accept();
  await gone;

  await records.expectStory(["initialized", "played", "paused", "terminated"]);
  const [, , paused] = records.all();
  expect(paused?.time).toBeGreaterThan(stayedAt + 0.5);
  expectValidStory(receiver.statements());
});

async function closeAsking(page: Page): Promise<void> {
  const gone = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await gone;
}
