import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Holds } from "../../../src/platform/holds.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { answers, startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { openBrowser, visit, type Browser, type Visit } from "./visit.ts";

let lrs: LoopbackLrs;
let other: LoopbackLrs;
beforeAll(async () => {
  [lrs, other] = await Promise.all([startLoopbackLrs(), startLoopbackLrs()]);
});
afterAll(() => Promise.all([lrs.close(), other.close()]));
beforeEach(() => {
  for (const one of [lrs, other]) one.arrivals.length = 0;
  vi.spyOn(console, "error").mockReturnValue();
});

const arrivedAt = (one: LoopbackLrs): string[] => one.arrivals.flatMap(({ ids }) => ids);
const idsOf = ({ told }: Visit): string[] => told.map(({ context }) => context.id);
const whole = ["session-started", "played", "paused (closing)", "session-ended"];
const closing = whole.slice(2);

/** A browser that is killed after so many seconds of playback, all that was asked of its storage being written. */
async function watchAndDie(browser: Browser, seconds = 3): Promise<Visit> {
  const dead = visit({ lrs, browser });
  dead.player.load().play();
  await dead.settle();
  dead.player.watch(seconds);
  await dead.settle();
  dead.kill();
  return dead;
}

describe("recoverSessions", () => {
  it("closes at the next visit a session whose browser was killed, where and when playback was last known", async () => {
    const browser = openBrowser();
    const dead = await watchAndDie(browser);
    const diedAt = browser.time.clock().wallMs;
    browser.time.pass(3_600_000);
    const next = visit({ lrs, browser });
    await next.settle();
    expect(next.story()).toEqual(closing);
    for (const { event, context } of next.told) {
      expect(context.session).toBe(dead.told[0]?.context.session);
      expect(diedAt - event.at).toBeLessThanOrEqual(1_000);
      expect(event.position).toBeGreaterThanOrEqual(2);
    }
    expect(arrivedAt(lrs)).toEqual([...idsOf(dead), ...idsOf(next)]);
  });

  it("knows where playback stood when the page was hidden last, however little was played since the last act", async () => {
    const browser = openBrowser();
    const dead = visit({ lrs, browser });
    dead.player.load().play();
    await dead.settle();
    dead.player.watch(0.5);
    dead.page.hide();
    await dead.settle();
    const hiddenAt = browser.time.clock().wallMs;
    dead.kill();
    const next = visit({ lrs, browser });
    await next.settle();
    expect(next.told.map(({ event }) => [event.position, event.at])).toEqual([
      [0.5, hiddenAt],
      [0.5, hiddenAt + 1],
    ]);
  });

  it("sends each record of such a closing alone, for the page may have sent it with another text", async () => {
    const browser = openBrowser();
    await watchAndDie(browser);
    lrs.arrivals.length = 0;
    lrs.next.push(answers(409), answers(409));
    const next = visit({ lrs, browser });
    const delivered: string[] = [];
    next.trace.on("delivered", ({ ids }) => delivered.push(...ids));
    await next.settle();
    expect(lrs.arrivals.map(({ ids }) => ids)).toEqual(idsOf(next).map((id) => [id]));
    expect(delivered).toEqual(idsOf(next));
  });

  it("closes it once, whoever visits afterwards", async () => {
    const browser = openBrowser();
    await watchAndDie(browser);
    const stories = [];
    for (const _ of [1, 2]) {
      const next = visit({ lrs, browser });
      await next.trace.stop();
      stories.push(next.story());
    }
    expect(stories).toEqual([closing, []]);
  });

  it("closes it once, where two tabs open at the same time", async () => {
    const browser = openBrowser();
    await watchAndDie(browser);
    const next = [visit({ lrs, browser }), visit({ lrs, browser })];
    await Promise.all(next.map(({ settle }) => settle()));
    expect(next.flatMap(({ story }) => story())).toEqual(closing);
  });

  it("does nothing to a session that another tab holds", async () => {
    const browser = openBrowser();
    const first = visit({ lrs, browser });
    first.player.load().play();
    await first.settle();
    const second = visit({ lrs, browser });
    await second.settle();
    expect(second.story()).toEqual([]);
    first.player.watch(2);
    await first.trace.stop();
    expect(first.story()).toEqual(whole);
  });

  it("finds nothing to close where the page could say goodbye", async () => {
    const browser = openBrowser();
    const first = visit({ lrs, browser });
    first.player.load().play();
    await first.settle();
    first.player.watch(2);
    first.page.leave();
    await first.settle();
    const second = visit({ lrs, browser });
    await second.settle();
    expect(second.story()).toEqual([]);
  });

  it("counts what the session had watched, before the first record of the next one", async () => {
    const browser = openBrowser();
    await watchAndDie(browser, 10);
    const next = visit({ lrs, browser });
    next.player.load().play();
    await next.settle();
    next.player.watch(5);
    await next.trace.stop();
    expect(next.story()).toEqual([...closing, ...whole]);
    const [, last] = next.told.filter(({ event }) => event.type === "session-ended");
    expect(last?.event).toMatchObject({
      progress: {
        segments: [
          [0, expect.closeTo(10, 0)],
          [0, 5],
        ],
      },
    });
  });

  it("counts it in every page that opens at the same time, as after a crash of the whole browser", async () => {
    const browser = openBrowser();
    await watchAndDie(browser, 10);
    const pages = [visit({ lrs, browser }), visit({ lrs, browser })];
    for (const { player } of pages) player.load().play();
    await Promise.all(pages.map(({ settle }) => settle()));
    for (const { player } of pages) player.watch(1);
    await Promise.all(pages.map(({ trace }) => trace.stop()));
    for (const { told } of pages) {
      const ended = told.findLast(({ event }) => event.type === "session-ended")?.event;
      expect(ended).toMatchObject({
        progress: { segments: [[0, expect.closeTo(10, 0)], expect.anything()] },
      });
    }
  });

  it("lets the next session begin after two seconds where another page does not come to an end with it", async () => {
    const browser = openBrowser();
    const blocked = browser.tabs.open().holds.hold("playtrace recovery", () => {});
    const next = visit({ lrs, browser });
    next.player.load().play();
    expect(next.time.running()).toContain(2_000);
    next.player.watch(2);
    await next.settle();
    expect(next.story()).toEqual(["session-started", "played"]);
    blocked();
    await next.trace.stop();
  });

  it("keeps what it owes to destinations that the page lacks, for a page that has them, under the same ids", async () => {
    const browser = openBrowser();
    const [one, two] = [lrs, other].map(({ url }) => ({ endpoint: url.replace("statements", "") }));
    if (!one || !two) throw new Error("two destinations");
    const dead = visit({ lrs, browser, options: { destinations: [one, two] } });
    dead.player.load().play();
    await dead.settle();
    dead.kill();

    const first = visit({ lrs, browser, options: { destinations: [one] } });
    await first.trace.stop();
    expect(arrivedAt(lrs)).toEqual([...idsOf(dead), ...idsOf(first)]);
    expect(arrivedAt(other)).toEqual(idsOf(dead));

    const second = visit({ lrs, browser, options: { destinations: [one, two] } });
    await second.trace.stop();
    expect(second.story()).toEqual([]);
    expect(arrivedAt(other)).toEqual([...idsOf(dead), ...idsOf(first)]);
    expect(arrivedAt(lrs)).toHaveLength(4);
  });

  it("gives up what is older than 30 days, and says so by name", async () => {
    const browser = openBrowser();
    await watchAndDie(browser);
    browser.time.pass(30 * 24 * 3_600_000);
    const next = visit({ lrs, browser });
    const lost: string[] = [];
    next.trace.on("lost", ({ reason, ids }) => lost.push(`${ids.length} ${reason}`));
    await next.settle();
    expect([next.story(), lost]).toEqual([[], ["2 expired"]]);
    expect(next.trace).toMatchObject({ error: undefined });
    const again = visit({ lrs, browser });
    again.trace.on("lost", ({ reason }) => lost.push(reason));
    await again.settle();
    expect(lost).toHaveLength(1);
  });

  it("says so once where it cannot read what a session left, and goes on with the others", async () => {
    const browser = openBrowser();
    await watchAndDie(browser);
    const left = openTable<object>(
      openIndexedDb(() => browser.storage),
      "checkpoint",
    );
    const [own] = (await left.all("")).values();
    await left.put(["", "0"], { ...own, state: "of another version" });
    const visits = [visit({ lrs, browser }), visit({ lrs, browser })];
    const errors: string[] = [];
    for (const { trace, settle } of visits) {
      trace.on("error", ({ code }) => errors.push(code));
      await settle();
    }
    expect(visits.flatMap(({ story }) => story())).toEqual(closing);
    expect(errors).toEqual(["unexpected"]);
  });

  it("does without where storage is refused", async () => {
    const browser = openBrowser(undefined);
    const refused = { ...browser, storage: undefined };
    const one = visit({ lrs, browser: refused });
    one.player.load().play().watch(3);
    await one.trace.stop();
    const next = visit({ lrs, browser: refused });
    await next.settle();
    expect([one.story(), next.story()]).toEqual([whole, []]);
  });
});

describe("a session that another page took over", () => {
  it("ends without a word, and a new one begins in the same registration as playback goes on", async () => {
    const taken: (() => void)[] = [];
    const holds: Holds = {
      hold: (_, change) => {
        change(true);
        taken.push(() => change(false));
        return () => {};
      },
      attempt: (_, work) => work(),
    };
    const one = visit({ lrs, holds });
    one.player.load().play();
    await one.settle();
    one.player.watch(2);
    taken.at(-1)?.();
    one.player.watch(2);
    await one.trace.stop();
    expect(one.story()).toEqual(["session-started", "played", ...whole]);
    expect(new Set(one.told.map(({ context }) => context.registration)).size).toBe(1);
    expect(new Set(one.told.map(({ context }) => context.session)).size).toBe(2);
  });
});
