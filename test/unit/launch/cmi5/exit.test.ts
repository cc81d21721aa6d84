import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLms, type Lms } from "../../../../demo/server/lms/start-lms.ts";
import { openBrowser, type Browser } from "../../trace/visit.ts";
import { launch, storyOf } from "./launched-visit.ts";

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

const returnUrl = "https://lms.example/courses/7";

describe("exit", () => {
  it("ends viewing and unit in one request, waits for the answer, and leads back", async () => {
    const launched = await launch(lms, { returnUrl }, { browser });
    const visit = launched.watch();
    visit.player.load();
    await visit.settle();
    visit.player.play().watch(5);
    await visit.settle();
    const before = lms.arrivals.length;
    await launched.session.exit(visit.trace);
    expect(storyOf(lms).slice(-3)).toEqual(["paused", "terminated", "TERMINATED"]);
    expect(lms.arrivals).toHaveLength(before + 1);
    expect(launched.wentTo).toEqual([returnUrl]);
    launched.page.leave();
    expect(storyOf(lms).filter((verb) => verb === "TERMINATED")).toHaveLength(1);
  });

  it("tells the end by itself where nothing is tracked, and stays where the LMS names no place", async () => {
    const launched = await launch(lms, {}, { browser });
    await launched.session.exit();
    expect(storyOf(lms)).toEqual(["INITIALIZED", "TERMINATED"]);
    expect(launched.wentTo).toEqual([]);
  });

  it("waits for a learning system that does not answer at most 3 s, once for all", async () => {
    const launched = await launch(lms, { returnUrl }, { browser });
    const stuck = { stop: () => new Promise<void>(() => {}) };
    const gone = launched.session.exit(stuck);
    browser.time.pass(2_999);
    await Promise.resolve();
    expect(launched.wentTo).toEqual([]);
    browser.time.pass(1);
    await gone;
    expect(launched.wentTo).toEqual([returnUrl]);
  });

  it("is done once, however often it is asked for", async () => {
    const launched = await launch(lms, { returnUrl }, { browser });
    await Promise.all([launched.session.exit(), launched.session.exit()]);
    expect(launched.wentTo).toEqual([returnUrl]);
    expect(storyOf(lms)).toEqual(["INITIALIZED", "TERMINATED"]);
  });

  it("leads back though a trace cannot be stopped", async () => {
    const launched = await launch(lms, { returnUrl }, { browser });
    await launched.session.exit({ stop: () => Promise.reject(new Error("no")) });
    expect(launched.wentTo).toEqual([returnUrl]);
  });

  it("goes to http(s) only: a script of a launch never runs", async () => {
    const launched = await launch(lms, { returnUrl: "javascript:alert(1)" }, { browser });
    expect(launched.session.launchData.returnURL).toBeUndefined();
    await launched.session.exit();
    expect(launched.wentTo).toEqual([]);
  });
});
