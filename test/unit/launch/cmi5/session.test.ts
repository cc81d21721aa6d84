import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLms, type Lms } from "../../../../demo/server/lms/start-lms.ts";
import { openBrowser, type Browser, type Visit } from "../../trace/visit.ts";
import { launch, openLaunched, storyOf, TabStorage, type LaunchedPage } from "./launched-visit.ts";

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

/** Plays so many seconds of a video of 100, from its beginning. */
async function watch(launched: LaunchedPage, seconds: number, options = {}): Promise<Visit> {
  const visit = launched.watch(options);
  browser.time.pass(1_000);
  visit.player.load();
  await visit.settle();
  visit.player.play().watch(seconds);
  if (seconds >= 100) visit.player.end();
  return visit;
}

/** The learner closes the page, and all that it sent has arrived. */
async function close({ page }: Pick<LaunchedPage, "page">, visit: Visit): Promise<void> {
  page.leave();
  await visit.settle();
  await allAnswered();
  visit.kill();
}

/** What is sent without anybody waiting for it has its answer. */
async function allAnswered(): Promise<void> {
  await expect.poll(() => lms.arrivals.every(({ answer }) => answer !== undefined)).toBe(true);
}

const viewing = ["initialized", "played", "paused", "terminated"];

const addressOf = (): string => lms.launches()[0]?.url ?? "";

const pathsSince = (count: number): readonly string[] =>
  lms.arrivals.slice(count).map(({ method, url }) => `${method} ${url.replace(/\?.*|(?<=fetch\/).*/, "")}`);

describe("a launched unit", () => {
  it("asks for its token, its launch data, the learner's preferences and what was said before, and begins", async () => {
    const { session } = await launch(lms, { masteryScore: 0.5 }, { browser });
    expect(pathsSince(0)).toEqual([
      "POST /fetch/",
      "GET /xapi/activities/state",
      "GET /xapi/agents/profile",
      "GET /xapi/statements",
      "GET /xapi/statements",
      "POST /xapi/statements",
    ]);
    expect(session.launchData).toMatchObject({
      launchMode: "Normal",
      masteryScore: 0.5,
      moveOn: "Completed",
    });
  });

  it("CMI-13: begins before all of its video's statements and ends after them, in the page's last request", async () => {
    const launched = await launch(lms, {}, { browser });
    const visit = await watch(launched, 10);
    await visit.settle();
    const before = lms.arrivals.length;
    await close(launched, visit);
    expect(storyOf(lms)).toEqual([
      "INITIALIZED",
      "initialized",
      "played",
      "paused",
      "terminated",
      "TERMINATED",
    ]);
    expect(pathsSince(before)).toEqual(["POST /xapi/statements"]);
  });

  it("CMI-13: says what completes it beside its video's completed, and all timestamps differ", async () => {
    const launched = await launch(lms, {}, { browser });
    const visit = await watch(launched, 100);
    await close(launched, visit);
    expect(storyOf(lms)).toEqual([
      "INITIALIZED",
      "initialized",
      "played",
      "paused",
      "completed",
      "COMPLETED",
      "terminated",
      "TERMINATED",
    ]);
    const own = lms.statements().filter(({ verb }) => !/launched|satisfied/.test(JSON.stringify(verb)));
    expect(new Set(own.map(({ timestamp }) => timestamp)).size).toBe(8);
    expect(lms.launches()).toMatchObject([{ isSatisfied: true, state: "terminated" }]);
  });

  it("is completed even where its video is completed by the very end of the page", async () => {
    const launched = await launch(lms, {}, { browser });
    const visit = await watch(launched, 99.75);
    await close(launched, visit);
    expect(storyOf(lms)).toEqual([
      "INITIALIZED",
      "initialized",
      "played",
      "paused",
      "completed",
      "COMPLETED",
      "terminated",
      "TERMINATED",
    ]);
  });

  it("ends by a request of its own where nothing was played", async () => {
    const launched = await launch(lms, {}, { browser });
    launched.page.leave();
    await expect.poll(() => storyOf(lms)).toEqual(["INITIALIZED", "TERMINATED"]);
  });

  it("ends after both of two players, by a request of its own", async () => {
    const launched = await launch(lms, {}, { browser });
    const one = await watch(launched, 5);
    const other = launched.watch({ activity: { id: "https://media.example/videos/43" } });
    other.player.load("https://media.example/other.webm");
    await other.settle();
    other.player.play().watch(5);
    launched.page.leave();
    await Promise.all([one.settle(), other.settle()]);
    await expect.poll(() => storyOf(lms).at(-1)).toBe("TERMINATED");
    expect(storyOf(lms).filter((verb) => verb === "terminated")).toHaveLength(2);
    expect(storyOf(lms).filter((verb) => verb === "TERMINATED")).toHaveLength(1);
  });

  it("goes on with another video, and ends with the last one", async () => {
    const launched = await launch(lms, {}, { browser });
    const visit = await watch(launched, 5, { activity: ({ url }: { url: string }) => ({ id: url }) });
    visit.player.load("https://media.example/second.webm");
    await visit.settle();
    browser.time.pass(1_000);
    visit.player.play().watch(5);
    await close(launched, visit);
    expect(storyOf(lms)).toEqual(["INITIALIZED", ...viewing, ...viewing, "TERMINATED"]);
  });

  it("CMI-18: tells how long the unit lasted, which is more than was watched", async () => {
    const launched = await launch(lms, {}, { browser });
    browser.time.pass(60_000);
    const visit = await watch(launched, 100);
    await close(launched, visit);
    const durationOf = (verb: string): unknown =>
      lms
        .statements()
        .map((statement) => JSON.parse(JSON.stringify(statement)))
        .find(({ verb: { id }, object }) => id.endsWith(verb) && object.id.includes("/units/"))?.result
        ?.duration;
    expect(durationOf("/completed")).toBe("PT161S");
    expect(durationOf("/terminated")).toBe("PT161S");
  });

  it("CMI-19: reads LMS.LaunchData, and writes no document at all by itself", async () => {
    const launched = await launch(lms, {}, { browser });
    await close(launched, await watch(launched, 5));
    const documents = lms.arrivals.filter(({ url }) => /\/(state|profile)\?/.test(url));
    expect(documents.map(({ method }) => method)).toEqual(["GET", "GET"]);
  });

  it("names the unit as the parent of its video", async () => {
    const launched = await launch(lms, {}, { browser });
    const visit = await watch(launched, 5);
    await close(launched, visit);
    const played = lms.statements().find(({ verb }) => JSON.stringify(verb).includes("/played"));
    expect(played).toMatchObject({
      object: { id: "https://media.example/videos/42" },
      context: { contextActivities: { parent: [{ id: launched.session.launch.activityId }] } },
    });
  });
});

describe("a launch mode", () => {
  it.each(["Browse", "Review"] as const)(
    "CMI-9: %s records nothing that completes or passes, of the video neither",
    async (mode) => {
      const launched = await launch(lms, { mode, masteryScore: 0.5 }, { browser });
      const visit = await watch(launched, 100);
      await close(launched, visit);
      expect(storyOf(lms)).toEqual([
        "INITIALIZED",
        "initialized",
        "played",
        "paused",
        "terminated",
        "TERMINATED",
      ]);
      expect(launched.session.mode).toBe(mode);
      expect(lms.launches()).toMatchObject([{ isSatisfied: false }]);
    },
  );
});

describe("a mastery score", () => {
  it("passes the unit the moment that the watched share reaches it", async () => {
    const launched = await launch(lms, { masteryScore: 0.5, moveOn: "Passed" }, { browser });
    const visit = await watch(launched, 60);
    await close(launched, visit);
    expect(storyOf(lms)).toEqual([
      "INITIALIZED",
      "initialized",
      "played",
      "PASSED",
      "paused",
      "terminated",
      "TERMINATED",
    ]);
    const passed = lms.statements().find(({ verb }) => JSON.stringify(verb).includes("/passed"));
    expect(passed).toMatchObject({ result: { success: true, score: { scaled: 0.5 }, duration: "PT51S" } });
    expect(lms.launches()).toMatchObject([{ isSatisfied: true }]);
  });

  it("that was not reached is told as failed only where that is asked for", async () => {
    const silent = await launch(lms, { masteryScore: 0.5 }, { browser });
    await close(silent, await watch(silent, 10));
    expect(storyOf(lms, silent.registration)).not.toContain("FAILED");
    const telling = await launch(lms, { masteryScore: 0.5 }, { browser, options: { tellFailed: true } });
    await close(telling, await watch(telling, 10));
    expect(storyOf(lms, telling.registration).slice(-4)).toEqual([
      "paused",
      "terminated",
      "FAILED",
      "TERMINATED",
    ]);
  });

  it("is failed by nobody who has watched nothing, or has passed", async () => {
    const options = { tellFailed: true };
    const unseen = await launch(lms, { masteryScore: 0.5 }, { browser, options });
    unseen.page.leave();
    const passed = await launch(lms, { masteryScore: 0.5 }, { browser, options });
    await close(passed, await watch(passed, 60));
    await expect.poll(() => storyOf(lms, unseen.registration)).toEqual(["INITIALIZED", "TERMINATED"]);
    expect(storyOf(lms)).not.toContain("FAILED");
  });
});

describe("a later launch of the registration", () => {
  it("CMI-14: completes and passes nothing a second time, and tells no progress after it", async () => {
    const first = await launch(lms, { masteryScore: 0.5 }, { browser });
    await close(first, await watch(first, 100));
    const { registration } = first;
    // Nothing that this browser kept is left: only the learning system knows.
    browser = { ...openBrowser(), time: browser.time };
    const second = await launch(lms, { masteryScore: 0.5, registration }, { browser });
    const before = lms.statements().length;
    await close(second, await watch(second, 100, { milestones: [50] }));
    expect(storyOf(lms).filter((verb) => /COMPLETED|PASSED/.test(verb))).toHaveLength(2);
    expect(
      lms
        .statements()
        .slice(before)
        .map(({ verb }) => JSON.stringify(verb))
        .join(),
    ).not.toContain("progressed");
  });

  it("CMI-10: takes nothing from an older tab, which says in plain words that its session is over", async () => {
    const old = await launch(lms, {}, { browser });
    const visit = await watch(old, 5);
    await visit.settle();
    await launch(lms, { registration: old.registration }, { browser: openBrowser() });
    visit.player.pause();
    browser.time.pass(200);
    await visit.settle();
    expect(old.reported).toEqual(["session-over"]);
    expect(old.session.over()?.message).toBe(
      "This session is over and records nothing more; open it again in the learning system: its token is no longer accepted.",
    );
    expect(visit.trace.status()).toMatchObject([{ suspended: "403" }]);
  });

  it("CMI-11: leaves what the former one delivered, reports the rest as lost, and never sends it", async () => {
    const first = await launch(lms, {}, { browser });
    const visit = await watch(first, 5);
    await visit.settle();
    lms.faults.set("503");
    await close(first, visit);
    lms.faults.clear();
    const second = await launch(lms, { registration: first.registration }, { browser });
    expect(second.session.lost).toHaveLength(2);
    expect(second.reported).toEqual(["records-lost"]);
    expect(storyOf(lms)).toEqual(["INITIALIZED", "initialized", "played", "INITIALIZED"]);
    expect(lms.launches()).toMatchObject([{ state: "abandoned" }, { state: "running" }]);
    const again = await watch(second, 5);
    await close(second, again);
    expect(JSON.stringify(lms.statements())).not.toContain(second.session.lost[0]);
    const third = await launch(lms, { registration: first.registration }, { browser });
    expect(third.session.lost).toEqual([]);
  });
});

describe("a page that is left and comes back", () => {
  it("CMI-4, CMI-8: goes on after a reload with its token, without a second initialized", async () => {
    const storage = new TabStorage();
    const first = await launch(lms, {}, { browser, storage });
    const visit = await watch(first, 5);
    await visit.settle();
    first.reload();
    await visit.settle();
    visit.kill();
    const second = await openLaunched(addressOf(), {
      browser,
      storage,
    });
    const again = await watch(second, 5);
    await close(second, again);
    expect(storyOf(lms)).toEqual(["INITIALIZED", ...viewing, ...viewing, "TERMINATED"]);
    expect(lms.arrivals.filter(({ url }) => url.startsWith("/fetch/"))).toHaveLength(1);
  });

  it("is over once it has told its end: after a reload that looked like leaving", async () => {
    const storage = new TabStorage();
    const first = await launch(lms, {}, { browser, storage });
    await close(first, await watch(first, 5));
    const before = lms.arrivals.length;
    const second = await openLaunched(addressOf(), { browser, storage });
    expect(second.outcome).toMatchObject({ code: "session-over" });
    expect(lms.arrivals).toHaveLength(before);
  });

  it("is over in the back/forward cache: says so once, and records nothing more", async () => {
    const launched = await launch(lms, {}, { browser });
    const visit = await watch(launched, 5);
    await close(launched, visit);
    const before = storyOf(lms);
    launched.page.comeBack();
    visit.player.play().watch(5);
    await visit.settle();
    expect(launched.reported).toEqual(["session-over"]);
    expect(storyOf(lms)).toEqual(before);
  });
});
