import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPageShare } from "../../../src/transport/page-share.ts";
import { openDurableStore, openRefusedStore } from "./durable-store.ts";
import { createHandClock } from "./hand-clock.ts";
import type { LoopbackLrs } from "./loopback-lrs.ts";
import { answers, resets, startLoopbackLrs, stores } from "./loopback-lrs.ts";
import { record, records, stored, visit } from "./outbox-stage.ts";

const NEW_YEAR_MS = Date.UTC(2026, 0, 1);
let lrs: LoopbackLrs;
const sent = () => lrs.arrivals.map(({ ids }) => ids);

beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

describe("createOutbox", () => {
  describe("when it sends", () => {
    it("sends the first records of a session at once, in one request", async () => {
      const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("started"));
      outbox.add(record("played"));
      await journal.until("delivered");
      expect(sent()).toEqual([["started", "played"]]);
    });

    it("sends later records of the session 5 s after the first of them", async () => {
      const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await outbox.flush();
      outbox.add(record("b"));
      time.pass(3000);
      outbox.add(record("c"));
      time.pass(1999);
      expect(time.running()).toEqual([1]);
      time.pass(1);
      await journal.until("delivered", 2);
      expect(sent()).toEqual([["a"], ["b", "c"]]);
    });

    it("sends at once when a batch is full", async () => {
      const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await outbox.flush();
      for (const each of records(50)) outbox.add(each);
      await journal.until("delivered", 2);
      expect(sent()[1]).toEqual(records(50).map(({ id }) => id));
    });

    it("sends at once when a batch is full of bytes, and lets the rest wait", async () => {
      const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await outbox.flush();
      for (const id of ["b", "c", "d"]) outbox.add(record(id, "session", 25_000));
      await journal.until("delivered", 2);
      await outbox.flush();
      expect(sent()).toEqual([["a"], ["b", "c"], ["d"]]);
      expect(time.running().length).toBeLessThanOrEqual(1);
    });

    it("has one request under way at a time", async () => {
      const { outbox } = visit({ lrs, store: await openDurableStore() });
      let open = 0;
      let most = 0;
      lrs.always = (response, arrival) => {
        most = Math.max(most, (open += 1));
        setImmediate(() => {
          open -= 1;
          stores(response, arrival);
        });
      };
      for (const each of records(175)) outbox.add(each);
      await outbox.flush();
      expect(most).toBe(1);
      expect(sent().map(({ length }) => length)).toEqual([50, 50, 50, 25]);
    });

    it("lets what comes while a request is under way wait for its own 5 s", async () => {
      const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
      lrs.next.push((response, arrival) => {
        outbox.add(record("b"));
        stores(response, arrival);
      });
      outbox.add(record("a"));
      await journal.until("delivered");
      expect(time.running()).toEqual([5000]);
      time.pass(5000);
      await journal.until("delivered", 2);
      expect(sent()).toEqual([["a"], ["b"]]);
    });

    it("sends the first records of a later session at once, too", async () => {
      const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a", "one"));
      await outbox.flush();
      outbox.add(record("b", "two"));
      await journal.until("delivered", 2);
      expect(sent()).toEqual([["a"], ["b"]]);
    });

    it("gathers a pause and the play after it: 60 acts of a 10-minute viewing take at most 40 requests", async () => {
      const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
      for (let pause = 0; pause < 30; pause += 1) {
        outbox.add(record(`paused-${pause}`));
        time.pass(3000);
        outbox.add(record(`played-${pause}`));
        time.pass(17_000);
        await journal.until("delivered", pause + 1);
      }
      await outbox.flush();
      expect(sent().flat()).toHaveLength(60);
      expect(sent().length).toBeLessThanOrEqual(40);
    });
  });

  describe("what it stores", () => {
    it("reports a record as stored before it is delivered", async () => {
      const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await outbox.flush();
      expect(journal.names()).toEqual(["stored", "delivered"]);
      expect(journal.all("stored")).toEqual([{ ids: ["a"], destination: "lrs" }]);
      expect(journal.all("delivered")).toEqual([{ ids: ["a"], destination: "lrs" }]);
    });

    it("marks a record as attempted before its first request", async () => {
      const store = await openDurableStore();
      const seen: unknown[] = [];
      lrs.always = (response, arrival) => {
        void store.read().then((rows) => {
          seen.push(...rows.map(({ id, attempted }) => ({ id, attempted })));
          stores(response, arrival);
        });
      };
      const { outbox } = visit({ lrs, store });
      outbox.add(record("a"));
      await outbox.flush();
      expect(seen).toEqual([{ id: "a", attempted: true }]);
    });

    it("removes a record only after the server has answered for it", async () => {
      const store = await openDurableStore();
      lrs.next.push(answers(503));
      const { outbox } = visit({ lrs, store });
      outbox.add(record("a"));
      await outbox.flush();
      expect(await store.read()).toHaveLength(1);
      await outbox.flush();
      expect(await store.read()).toEqual([]);
    });

    it("sends in memory where storage is refused, says so once, and calls nothing stored", async () => {
      const { outbox, journal } = visit({ lrs, store: openRefusedStore() });
      outbox.add(record("a"));
      outbox.add(record("b"));
      await outbox.flush();
      expect(sent()).toEqual([["a", "b"]]);
      expect(journal.all("error")).toMatchObject([{ code: "storage-unavailable", which: "lrs" }]);
      expect(journal.all("stored")).toEqual([]);
    });

    it("leaves to the next outbox of the page what it could not send in memory", async () => {
      const store = openRefusedStore();
      const page = createPageShare();
      lrs.next.push(answers(503));
      const first = visit({ lrs, store, page });
      first.outbox.add(record("a"));
      await first.outbox.stop();
      const second = visit({ lrs, store, page });
      await second.outbox.flush();
      expect(second.journal.all("delivered")).toMatchObject([{ ids: ["a"] }]);
    });
  });

  describe("what earlier visits left", () => {
    it("goes first, under the same ids and bytes, and never with fresh records", async () => {
      const store = await openDurableStore([
        stored("old-2", NEW_YEAR_MS + 2),
        stored("old-1", NEW_YEAR_MS + 1),
      ]);
      const { outbox } = visit({ lrs, store });
      outbox.add(record("fresh"));
      await outbox.flush();
      expect(lrs.arrivals.map(({ body }) => body)).toEqual([
        `[${record("old-1").text},${record("old-2").text}]`,
        `[${record("fresh").text}]`,
      ]);
    });

    it("is lost after 30 days, and reported once with its reason", async () => {
      const time = createHandClock();
      const now = time.clock().wallMs;
      const days = (count: number) => now - count * 86_400_000;
      const store = await openDurableStore([stored("old", days(31)), stored("young", days(29))]);
      const { outbox, journal } = visit({ lrs, store, time });
      await outbox.flush();
      expect(sent()).toEqual([["young"]]);
      expect(journal.all("lost")).toEqual([{ ids: ["old"], destination: "lrs", reason: "expired" }]);
      expect(await store.read()).toEqual([]);
    });

    it("is not taken from another outbox of the same page", async () => {
      const store = await openDurableStore();
      const page = createPageShare();
      lrs.next.push(answers(503));
      const first = visit({ lrs, store, page });
      first.outbox.add(record("a"));
      await first.journal.until("retrying");
      const second = visit({ lrs, store, page });
      await second.outbox.flush();
      expect(sent()).toEqual([["a"]]);
      await first.outbox.flush();
      expect(sent()).toEqual([["a"], ["a"]]);
      expect(second.journal.names()).toEqual([]);
    });

    it("is sent again by the next visit where the page went before the answer", async () => {
      const store = await openDurableStore();
      lrs.next.push(() => {});
      const first = visit({ lrs, store });
      first.outbox.add(record("a"));
      first.outbox.leave();
      const second = visit({ lrs, store });
      await second.outbox.flush();
      expect(sent()).toEqual([["a"], ["a"]]);
      expect(lrs.arrivals[1]?.body).toBe(lrs.arrivals[0]?.body);
    });

    it("is not sent where it was refused for good", async () => {
      const store = await openDurableStore([stored("bad", NEW_YEAR_MS, { refused: "400" })]);
      const { outbox } = visit({ lrs, store });
      outbox.add(record("a"));
      await outbox.flush();
      expect(sent()).toEqual([["a"]]);
      expect(await store.read()).toMatchObject([{ id: "bad", refused: "400" }]);
    });
  });

  describe("limits", () => {
    it("drops the oldest above 10,000 records, each loss reported with its reason", async () => {
      const store = openRefusedStore();
      await store.put(
        Array.from({ length: 10_000 }, (_, index) => stored(`old-${index}`, NEW_YEAR_MS + index)),
      );
      const { outbox, journal } = visit({ lrs, store });
      lrs.always = answers(503);
      await outbox.flush();
      outbox.add(record("a"));
      outbox.add(record("b"));
      await journal.until("lost", 2);
      expect(journal.all("lost")).toEqual([
        { ids: ["old-0"], destination: "lrs", reason: "outbox-full" },
        { ids: ["old-1"], destination: "lrs", reason: "outbox-full" },
      ]);
      expect(journal.all("error").filter(({ code }) => code === "records-lost")).toHaveLength(1);
    });

    it("drops the oldest above 10 MB", async () => {
      const { outbox, journal } = visit({ lrs, store: openRefusedStore() });
      lrs.always = answers(503);
      for (let index = 0; index < 6; index += 1) outbox.add(record(`r${index}`, "session", 2_000_000));
      await outbox.flush();
      expect(journal.all("lost").flatMap(({ ids }) => ids)).toEqual(["r0", "r1"]);
    });
  });

  describe("flush", () => {
    it("resolves where nothing waits", async () => {
      const { outbox } = visit({ lrs, store: await openDurableStore() });
      await outbox.flush();
      expect(sent()).toEqual([]);
    });

    it("resolves when the records are delivered", async () => {
      const store = await openDurableStore();
      const { outbox } = visit({ lrs, store });
      for (const each of records(120)) outbox.add(each);
      await outbox.flush();
      expect(await store.read()).toEqual([]);
      expect(sent().flat()).toEqual(records(120).map(({ id }) => id));
    });

    it("resolves when they wait for their retry", async () => {
      lrs.always = resets;
      const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await outbox.flush();
      expect(journal.all("retrying")).toMatchObject([{ ids: ["a"], reason: "network", delayMs: 500 }]);
    });
  });

  describe("stop", () => {
    it("sends what waits and leaves no timer", async () => {
      const { outbox, time } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await outbox.flush();
      outbox.add(record("b"));
      await outbox.stop();
      expect(sent()).toEqual([["a"], ["b"]]);
      expect(time.running()).toEqual([]);
    });

    it("leaves no timer where the server is down, and the records to the next visit", async () => {
      const store = await openDurableStore();
      lrs.always = answers(500);
      const { outbox, time } = visit({ lrs, store });
      outbox.add(record("a"));
      await outbox.stop();
      expect(time.running()).toEqual([]);
      expect(await store.read()).toMatchObject([{ id: "a" }]);
    });

    it("may be called twice", async () => {
      const { outbox } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await Promise.all([outbox.stop(), outbox.stop()]);
      expect(sent()).toEqual([["a"]]);
    });

    it("only stores what comes later", async () => {
      const store = await openDurableStore();
      const { outbox, journal, time } = visit({ lrs, store });
      await outbox.stop();
      outbox.add(record("late"));
      await journal.until("stored");
      expect(sent()).toEqual([]);
      expect(time.running()).toEqual([]);
      expect(await store.read()).toMatchObject([{ id: "late" }]);
    });
  });
});
