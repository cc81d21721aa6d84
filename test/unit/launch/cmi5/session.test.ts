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
});
afterAll(() => lms.close());

describe("cmi5", () => {
  it("CMI-13: the unit begins before all of its video's statements, and ends after them, in one request", async () => {
    const page = await launch(lms, {}, { browser });
    const { player, settle } = page.watch();
    browser.time.pass(1000);
    player.load().play().watch(10);
    await settle();
    const before = lms.arrivals.length;
    page.page.leave();
    await settle();
    expect(storyOf(lms, page.registration)).toEqual([
      "INITIALIZED",
      "initialized",
      "played",
      "paused",
      "terminated",
      "TERMINATED",
    ]);
    expect(lms.arrivals.slice(before)).toHaveLength(1);
  });
});
