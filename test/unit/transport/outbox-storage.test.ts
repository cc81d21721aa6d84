import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoredRecord } from "../../../src/transport/outbox-store.ts";
import { createPageShare } from "../../../src/transport/page-share.ts";
import { openDurableStore, openRefusedStore } from "./durable-store.ts";
import { createHandClock } from "./hand-clock.ts";
import type { LoopbackLrs } from "./loopback-lrs.ts";
import { answers, startLoopbackLrs, stores } from "./loopback-lrs.ts";
import { record, stored, visit } from "./outbox-stage.ts";

const NEW_YEAR_MS = Date.UTC(2026, 0, 1);
let lrs: LoopbackLrs;
const sent = () => lrs.arrivals.map(({ ids }) => ids);

beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

describe("createOutbox", () => {
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

    it("waits with the request until that mark is stored", async () => {
      const store = await openDurableStore();
      const waiting: (() => void)[] = [];
      const gate = new Promise<void>((resolve) => waiting.push(resolve));
      const marking = new Promise<void>((resolve) => waiting.push(resolve));
      const slow = {
        ...store,
        put: (rows: readonly StoredRecord[]) => {
          if (rows.some(({ attempted }) => attempted)) waiting[1]?.();
          return gate.then(() => store.put(rows));
        },
      };
      const { outbox, inits } = visit({ lrs, store: slow });
      outbox.add(record("a"));
      const flushed = outbox.flush();
      await marking;
      await new Promise(setImmediate);
      expect(inits).toEqual([]);
      waiting[0]?.();
      await flushed;
      expect(sent()).toEqual([["a"]]);
    });

    it("keeps the order of records that come in the same millisecond", async () => {
      const store = await openDurableStore();
      const { outbox, journal } = visit({ lrs, store });
      for (const id of ["c", "a", "b"]) outbox.add(record(id));
      await journal.until("stored", 3);
      expect((await store.read()).map(({ id }) => id)).toEqual(["c", "a", "b"]);
      await outbox.flush();
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
      first.outbox.hide();
      const second = visit({ lrs, store });
      await second.outbox.flush();
      expect(sent()).toEqual([["a"], ["a"]]);
      expect(lrs.arrivals[1]?.body).toBe(lrs.arrivals[0]?.body);
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
});
