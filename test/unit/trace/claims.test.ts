import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { openBrowser, visit, type Browser, type Visit } from "./visit.ts";

let lrs: LoopbackLrs;
beforeAll(async () => {
  lrs = await startLoopbackLrs();
});
afterAll(() => lrs.close());
beforeEach(() => {
  lrs.arrivals.length = 0;
  vi.spyOn(console, "error").mockReturnValue();
});

const lengthSeconds = 10;
const watched = {
  milestones: { at: [50], basis: "watched" },
  completion: { threshold: 0.9 },
} as const;
const onceOf = ({ told }: Visit): string[] =>
  told
    .filter(({ event }) => event.type === "completed" || event.type === "milestone-reached")
    .map(({ event, context }) => `${event.type} ${context.id}`);

/** Two tabs in which the same learner has begun to watch the same video. */
async function openTabs(browser: Browser): Promise<readonly [Visit, Visit]> {
  const tabs = [
    visit({ lrs, browser, options: watched }),
    visit({ lrs, browser, options: watched }),
  ] as const;
  for (const { player, settle } of tabs) {
    player.load(undefined, lengthSeconds).play();
    await settle();
  }
  return tabs;
}

/** Both play at the same time: each signal is said to one, then to the other. */
function watchSideBySide([one, other]: readonly [Visit, Visit], seconds: number): void {
  for (let step = 0; step < seconds * 4; step++) {
    one.player.watch(0.25);
    other.player.moveOn();
  }
}

describe("what is told once per registration", () => {
  it("is told by one of two tabs that reach it at the same time", async () => {
    const tabs = await openTabs(openBrowser());
    watchSideBySide(tabs, lengthSeconds);
    for (const { player } of tabs) player.end();
    for (const { trace } of tabs) await trace.stop();
    const told = tabs.flatMap(onceOf);
    expect(told.map((one) => one.split(" ")[0])).toEqual(
      expect.arrayContaining(["completed", "milestone-reached"]),
    );
    expect(told).toHaveLength(2);
  });

  it("is told under one id where tabs that close cannot wait for each other", async () => {
    const tabs = await openTabs(openBrowser());
    watchSideBySide(tabs, lengthSeconds - 0.5);
    for (const { page } of tabs) page.leave();
    for (const { settle } of tabs) await settle();
    const told = tabs.flatMap(onceOf);
    expect(told.filter((one) => one.startsWith("completed"))).toHaveLength(2);
    expect(new Set(told).size).toBe(2);
  });

  it("holds up what comes after it, and nothing changes places", async () => {
    const one = visit({ lrs, options: watched });
    one.player.load(undefined, lengthSeconds).play();
    await one.settle();
    one.player.watch(6).pause();
    one.time.pass(200);
    one.player.play().watch(1);
    await one.trace.stop();
    expect(one.story()).toEqual([
      "session-started",
      "played",
      "milestone-reached",
      "paused (learner)",
      "played",
      "paused (closing)",
      "session-ended",
    ]);
    const times = one.told.map(({ event }) => event.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it("is told no more after a kill where it was told before", async () => {
    const browser = openBrowser();
    const dead = visit({ lrs, browser, options: watched });
    dead.player.load(undefined, lengthSeconds).play();
    await dead.settle();
    dead.player.watch(lengthSeconds - 0.5);
    await vi.waitFor(() => expect(onceOf(dead)).toHaveLength(2));
    await dead.settle();
    dead.kill();
    const next = visit({ lrs, browser, options: watched });
    next.player.load(undefined, lengthSeconds).play();
    await next.settle();
    next.player.watch(lengthSeconds).end();
    await next.trace.stop();
    expect(next.story().slice(0, 2)).toEqual(["paused (closing)", "session-ended"]);
    expect(onceOf(next)).toEqual([]);
  });

  it("was mastered: by one of two tabs, and not again after its page died", async () => {
    const browser = openBrowser();
    const options = { ...watched, mastery: 0.5 };
    const tabs = [visit({ lrs, browser, options }), visit({ lrs, browser, options })] as const;
    for (const { player, settle } of tabs) {
      player.load(undefined, lengthSeconds).play();
      await settle();
    }
    watchSideBySide(tabs, lengthSeconds * 0.7);
    for (const { kill, settle } of tabs) {
      await settle();
      kill();
    }
    const later = visit({ lrs, browser, options });
    later.player.load(undefined, lengthSeconds);
    await later.settle();
    later.player.play().watch(1);
    await later.settle();
    const mastered = [...tabs, later]
      .flatMap(({ told }) => told)
      .filter(({ event }) => event.type === "mastered");
    expect(mastered).toHaveLength(1);
  });
});
