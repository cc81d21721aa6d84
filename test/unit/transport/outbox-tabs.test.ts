import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDurableStore, openRefusedStore } from "./durable-store.ts";
import { createHandClock } from "./hand-clock.ts";
import type { LoopbackLrs } from "./loopback-lrs.ts";
import { answers, startLoopbackLrs, stores } from "./loopback-lrs.ts";
import { record, visit, type Visit } from "./outbox-stage.ts";
import { createTabs } from "./tabs.ts";

let lrs: LoopbackLrs;
const sent = () => lrs.arrivals.map(({ ids }) => ids);

beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

/** Tabs of one browser, in the order in which they were opened: the first one sends. */
async function openTabs(count: number, store = openDurableStore()): Promise<readonly Visit[]> {
  const [tabs, time] = [createTabs(), createHandClock()];
  const shared = await store;
  const visits: Visit[] = [];
  while (visits.length < count) {
    const opened = visit({ lrs, store: shared, time, tab: tabs.open() });
    await opened.outbox.flush();
    visits.push(opened);
  }
  return visits;
}

const pairOfTabs = async (store = openDurableStore()): Promise<readonly [Visit, Visit]> => {
  const [first, second] = await openTabs(2, store);
  if (!first || !second) throw new Error("no tabs");
  return [first, second];
};

describe("createOutbox, in many tabs", () => {
  it("sends for all tabs from one of them, and each hears of its own records", async () => {
    const [first, second] = await pairOfTabs();
    first.outbox.add(record("a", "one"));
    second.outbox.add(record("b", "two"));
    await second.outbox.flush();
    await first.outbox.flush();
    expect([first.inits.length > 0, second.inits]).toEqual([true, []]);
    expect(sent().flat().sort()).toEqual(["a", "b"]);
    expect(first.journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["a"]);
    expect(second.journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["b"]);
  });

  it("has one request under way, however many tabs flush", async () => {
    let [running, most] = [0, 0];
    lrs.always = (response, arrival) => {
      most = Math.max(most, (running += 1));
      setImmediate(() => {
        running -= 1;
        stores(response, arrival);
      });
    };
    const tabs = await openTabs(10);
    tabs.forEach(({ outbox }, index) => outbox.add(record(`r${index}`, `s${index}`)));
    await Promise.all(tabs.map(({ outbox }) => outbox.flush()));
    expect(most).toBe(1);
    expect(sent().flat().sort()).toEqual(tabs.map((_, index) => `r${index}`));
  });

  it.each([
    ["crashes", ({ tab }: Visit) => tab.crash()],
    ["leaves", ({ outbox }: Visit) => outbox.leave()],
    ["stops", ({ outbox }: Visit) => void outbox.stop()],
  ])("lets the next tab send where the one that sends %s", async (_, end) => {
    const [first, second] = await pairOfTabs();
    end(first);
    second.outbox.add(record("b"));
    await second.journal.until("delivered");
    expect(sent()).toEqual([["b"]]);
    expect(second.outbox.status().sender).toBe(true);
  });

  it("takes over what a tab had under way that crashed, as attempted", async () => {
    const [first, second] = await pairOfTabs();
    lrs.next.push(() => {});
    first.outbox.add(record("a"));
    await first.journal.until("stored");
    void first.outbox.flush();
    while (!sent().length) await new Promise(setImmediate);
    first.tab.crash();
    await second.outbox.flush();
    expect(sent()).toEqual([["a"], ["a"]]);
    expect(lrs.arrivals[1]?.body).toBe(lrs.arrivals[0]?.body);
    expect(second.journal.names()).toEqual(["delivered"]);
  });

  it("leaves to the tab that sends what a closing tab could not send", async () => {
    const [first, second] = await pairOfTabs();
    second.outbox.add(record("large", "s", 59_000));
    second.outbox.leave();
    expect(second.inits).toEqual([]);
    await first.outbox.flush();
    while (!sent().length) await new Promise(setImmediate);
    expect(sent()).toEqual([["large"]]);
    expect(first.journal.names()).toEqual([]);
  });

  it("sends again what a closing tab sent, once its answer cannot come any more", async () => {
    const [first, second] = await pairOfTabs();
    second.outbox.add(record("closing"));
    second.outbox.leave();
    expect(second.inits).toHaveLength(1);
    await first.outbox.flush();
    expect(first.inits).toEqual([]);
    first.time.pass(10_000);
    await first.outbox.flush();
    expect(sent()).toEqual([["closing"], ["closing"]]);
  });

  it("keeps the order of a session whose closing tab sent its first part, and nobody heard the answer", async () => {
    const [first, second] = await pairOfTabs();
    for (const each of ["a", "b"]) second.outbox.add(record(each, "two", 25_000));
    lrs.next.push(() => {});
    second.outbox.add(record("c", "two"));
    second.outbox.leave();
    first.outbox.add(record("d", "one"));
    await first.outbox.flush();
    const [unheard = [], ...others] = sent();
    expect(others.flat()).toEqual(["d"]);
    first.time.pass(10_000);
    await first.outbox.flush();
    expect(sent().slice(2).flat().slice(0, unheard.length)).toEqual(unheard);
    expect(sent().flat()).toContain("c");
  });

  it("does not hand to the browser at hide what another tab has under way", async () => {
    const [first, second] = await pairOfTabs();
    const waiting: (() => void)[] = [];
    lrs.next.push((response, arrival) => void waiting.push(() => stores(response, arrival)));
    second.outbox.add(record("b"));
    void first.outbox.flush();
    while (!waiting.length) await new Promise(setImmediate);
    second.outbox.hide();
    expect(second.inits).toEqual([]);
    waiting[0]?.();
    await second.journal.until("delivered");
    expect(sent()).toEqual([["b"]]);
    expect(first.journal.names()).toEqual([]);
  });

  it("tells all tabs that the destination is suspended, and lets the next visit try", async () => {
    const tabs = createTabs();
    const store = await openDurableStore();
    const [first, second] = [tabs.open(), tabs.open()].map((tab) => visit({ lrs, store, tab }));
    if (!first || !second) throw new Error("no tabs");
    lrs.next.push(answers(403));
    first.outbox.add(record("a"));
    await first.journal.until("suspended");
    await second.journal.until("suspended");
    expect(second.journal.all("suspended")).toEqual([{ destination: "lrs", reason: "403" }]);
    expect(sent()).toHaveLength(1);
    const next = visit({ lrs, store, tab: tabs.open() });
    await next.outbox.flush();
    expect(next.journal.all("suspended")).toEqual([]);
    first.outbox.leave();
  });

  it("hands over by word what the browser did not store", async () => {
    const [first, second] = await pairOfTabs(Promise.resolve(openRefusedStore()));
    second.outbox.add(record("b"));
    await second.outbox.flush();
    expect([first.inits.length, second.inits.length]).toEqual([1, 0]);
    expect(second.journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["b"]);
  });

  it("comes back from the back/forward cache, and goes on", async () => {
    const [first, second] = await pairOfTabs();
    first.outbox.leave();
    await second.outbox.flush();
    first.outbox.resume();
    first.outbox.add(record("a"));
    await first.outbox.flush();
    expect([first.inits.length, second.inits.length]).toEqual([0, 1]);
    expect(first.journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["a"]);
  });
});
