import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLms, type Lms } from "../../../../demo/server/lms/start-lms.ts";
import { openBrowser, type Browser, type Visit } from "../../trace/visit.ts";
import { launch, storyOf, type LaunchedPage } from "./launched-visit.ts";

let browser: Browser = openBrowser();
let lms: Lms;
beforeAll(async () => {
  lms = await startLms({ now: () => new Date(browser.time.clock().wallMs) });
});
beforeEach(() => {
  browser = openBrowser();
  lms.clear();
});
afterAll(() => lms.close());

/** Watches so many of 100 seconds; nothing that is told from now on reaches the learning system. */
async function watchOffline(launched: LaunchedPage, seconds: number): Promise<Visit> {
  const visit = launched.watch();
  browser.time.pass(1_000);
  visit.player.load();
  await visit.settle();
  lms.faults.set("reset");
  visit.player.play().watch(seconds);
  if (seconds >= 100) visit.player.end();
  await visit.settle();
  return visit;
}

async function close({ page }: LaunchedPage, visit: Visit): Promise<void> {
  page.leave();
  await visit.settle();
  visit.kill();
  lms.faults.clear();
}

describe("what a session could not deliver", () => {
  it("counts for the registration: that it was completed and passed is said anew by the next", async () => {
    const first = await launch(lms, { masteryScore: 0.5, moveOn: "CompletedAndPassed" }, { browser });
    await close(first, await watchOffline(first, 100));
    expect(storyOf(lms)).toEqual(["INITIALIZED"]);
    const { registration } = first;
    const second = await launch(lms, { masteryScore: 0.5, registration }, { browser });
    expect(storyOf(lms)).toEqual(["INITIALIZED", "INITIALIZED", "COMPLETED", "PASSED"]);
    expect(lms.launches()[0]).toMatchObject({ isSatisfied: true });
    const passed = lms.statements().find(({ verb }) => JSON.stringify(verb).includes("/passed"));
    expect(passed).toMatchObject({ result: { success: true, score: { scaled: 0.5 } } });
    expect(second.reported).toEqual(["records-lost"]);
  });

  it("is said anew with the first statement where unit and video are one", async () => {
    const options = { layout: "one" } as const;
    const first = await launch(lms, {}, { browser, options });
    const visit = await watchOffline(first, 100);
    await close(first, visit);
    const { registration } = first;
    const second = await launch(lms, { registration }, { browser, options });
    const again = second.watch();
    browser.time.pass(1_000);
    again.player.load();
    await again.settle();
    again.player.play().watch(1);
    await again.settle();
    expect(storyOf(lms, registration)).toEqual(["INITIALIZED", "COMPLETED", "played"]);
  });

  it("is not said anew where the launch is only to browse", async () => {
    const first = await launch(lms, {}, { browser });
    await close(first, await watchOffline(first, 100));
    await launch(lms, { registration: first.registration, mode: "Browse" }, { browser });
    expect(storyOf(lms)).toEqual(["INITIALIZED", "INITIALIZED"]);
  });

  it("belongs to its registration: another one's is left alone", async () => {
    const first = await launch(lms, {}, { browser });
    await close(first, await watchOffline(first, 5));
    const other = await launch(lms, {}, { browser });
    expect(other.session.lost).toEqual([]);
    const again = await launch(lms, { registration: first.registration }, { browser });
    expect(again.session.lost.length).toBeGreaterThan(0);
  });
});

describe("a viewing whose page died", () => {
  it("counts as watched in the next session, and is told nobody under it", async () => {
    const first = await launch(lms, {}, { browser });
    const visit = first.watch();
    browser.time.pass(1_000);
    visit.player.load();
    await visit.settle();
    visit.player.play().watch(60);
    await visit.settle();
    visit.kill();
    const { registration } = first;
    const second = await launch(lms, { registration }, { browser });
    const again = second.watch();
    browser.time.pass(1_000);
    again.player.load();
    await again.settle();
    expect(again.told.map(({ event }) => event.type)).toEqual(["paused", "session-ended"]);
    again.player.play().watch(2);
    second.page.leave();
    await again.settle();
    expect(storyOf(lms, registration).slice(-5)).toEqual([
      "initialized",
      "played",
      "paused",
      "terminated",
      "TERMINATED",
    ]);
    const closing = again.told.findLast(({ event }) => event.type === "session-ended")?.event;
    expect(closing).toMatchObject({
      progress: {
        segments: [
          [0, expect.closeTo(60, 0)],
          [0, expect.closeTo(2, 0)],
        ],
      },
    });
  });
});
