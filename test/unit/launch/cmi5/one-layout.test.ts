import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLms, type Lms } from "../../../../demo/server/lms/start-lms.ts";
import { openBrowser, type Browser } from "../../trace/visit.ts";
import { launch, openLaunched, storyOf, TabStorage } from "./launched-visit.ts";

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

const sessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const options = { layout: "one" } as const;

/** Watches so many of 100 seconds, and closes the page. */
async function watchAndClose(launched: Awaited<ReturnType<typeof launch>>, seconds: number): Promise<void> {
  const visit = launched.watch({ activity: launched.session.options.activity });
  browser.time.pass(1_000);
  visit.player.load();
  await visit.settle();
  visit.player.play().watch(seconds);
  if (seconds >= 100) visit.player.end();
  launched.page.leave();
  await visit.settle();
  visit.kill();
}

const told = (verb: string): unknown =>
  lms.statements().find((statement) => JSON.stringify(statement.verb).includes(`/${verb}"`));

describe("one statement for unit and video", () => {
  it("CMI-17: nothing begins before the video does, and then each is told once", async () => {
    const launched = await launch(lms, { masteryScore: 0.5 }, { browser, options });
    expect(storyOf(lms)).toEqual([]);
    await watchAndClose(launched, 100);
    expect(storyOf(lms)).toEqual(["INITIALIZED", "played", "PASSED", "paused", "COMPLETED", "TERMINATED"]);
    expect(lms.launches()).toMatchObject([{ isSatisfied: true, state: "terminated" }]);
  });

  it("claims both profiles, about the unit as a video", async () => {
    const launched = await launch(lms, {}, { browser, options });
    await watchAndClose(launched, 100);
    const { activityId } = launched.session.launch;
    const object = {
      id: activityId,
      definition: { type: "https://w3id.org/xapi/video/activity-type/video" },
    };
    const category = expect.arrayContaining([
      { id: "https://w3id.org/xapi/video" },
      { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" },
    ]);
    for (const verb of ["initialized", "completed", "terminated"]) {
      expect(told(verb)).toMatchObject({ object, context: { contextActivities: { category } } });
    }
    expect(told("played")).toMatchObject({ object });
  });

  it("CMI-16: the session of the Video Profile is the id of initialized, that of cmi5 the LMS's", async () => {
    const launched = await launch(lms, {}, { browser, options });
    await watchAndClose(launched, 5);
    const begun = JSON.parse(JSON.stringify(told("initialized")));
    expect(begun.context.extensions).toMatchObject({
      "https://w3id.org/xapi/video/extensions/session-id": begun.id,
      [sessionId]: launched.session.launchData.contextTemplate.extensions?.[sessionId],
    });
  });

  it("CMI-18: completed tells the time spent playing, terminated that of the session", async () => {
    const launched = await launch(lms, {}, { browser, options });
    const visit = launched.watch({ activity: launched.session.options.activity });
    visit.player.load();
    await visit.settle();
    visit.player.play().watch(50).pause();
    browser.time.pass(30_000);
    visit.player.play().watch(50).end();
    launched.page.leave();
    await visit.settle();
    expect(told("completed")).toMatchObject({ result: { duration: "PT100S" } });
    expect(told("terminated")).toMatchObject({ result: { duration: "PT130S" } });
  });

  it("CMI-15: nothing is told of a replay after the end, and the page says that the session is over", async () => {
    const launched = await launch(lms, {}, { browser, options });
    await watchAndClose(launched, 5);
    const before = storyOf(lms);
    const again = launched.watch({ activity: launched.session.options.activity });
    again.player.load();
    await again.settle();
    again.player.play().watch(5);
    await again.settle();
    expect(storyOf(lms)).toEqual(before);
    expect(launched.reported).toEqual(["session-over"]);
  });

  it("is over after a reload, since the viewing has ended", async () => {
    const storage = new TabStorage();
    const launched = await launch(lms, {}, { browser, options, storage });
    await watchAndClose(launched, 5);
    const reloaded = await openLaunched(lms.launches()[0]?.url ?? "", { browser, options, storage });
    expect(reloaded.outcome).toMatchObject({ code: "session-over" });
  });

  it("CMI-14: a later launch completes nothing a second time", async () => {
    const first = await launch(lms, {}, { browser, options });
    await watchAndClose(first, 100);
    browser = { ...openBrowser(), time: browser.time };
    const second = await launch(lms, { registration: first.registration }, { browser, options });
    await watchAndClose(second, 100);
    expect(storyOf(lms).filter((verb) => /completed/i.test(verb))).toEqual(["COMPLETED"]);
  });

  it("is failed before its end, where that is asked for", async () => {
    const telling = { ...options, tellFailed: true };
    const launched = await launch(lms, { masteryScore: 0.5 }, { browser, options: telling });
    await watchAndClose(launched, 5);
    expect(storyOf(lms)).toEqual(["INITIALIZED", "played", "paused", "FAILED", "TERMINATED"]);
  });

  it("tells nothing where nothing was played", async () => {
    const launched = await launch(lms, {}, { browser, options });
    launched.page.leave();
    await launched.session.exit();
    expect(storyOf(lms)).toEqual([]);
  });
});
