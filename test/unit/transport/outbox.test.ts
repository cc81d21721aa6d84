import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDurableStore } from "./durable-store.ts";
import type { LoopbackLrs } from "./loopback-lrs.ts";
import { answers, resets, startLoopbackLrs, stores } from "./loopback-lrs.ts";
import { record, records, visit } from "./outbox-stage.ts";

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

    it("sends later records of the session once 5 s have passed without another", async () => {
      const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await outbox.flush();
      outbox.add(record("b"));
      time.pass(3000);
      outbox.add(record("c"));
      time.pass(4999);
      expect(time.running()).toEqual([1]);
      time.pass(1);
      await journal.until("delivered", 2);
      expect(sent()).toEqual([["a"], ["b", "c"]]);
    });

    it("lets none wait longer than 10 s, however many follow", async () => {
      const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a"));
      await outbox.flush();
      for (const id of ["b", "c", "d", "e"]) {
        outbox.add(record(id));
        time.pass(3000);
      }
      await journal.until("delivered", 2);
      expect(sent()).toEqual([["a"], ["b", "c", "d", "e"]]);
      expect(time.running()).toEqual([]);
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

    it("sends the first records of a later session at once, too, and later ones of either together", async () => {
      const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
      outbox.add(record("a", "one"));
      await outbox.flush();
      outbox.add(record("b", "two"));
      await journal.until("delivered", 2);
      outbox.add(record("c", "one"));
      outbox.add(record("d", "two"));
      time.pass(5000);
      await journal.until("delivered", 3);
      expect(sent()).toEqual([["a"], ["b"], ["c", "d"]]);
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
      outbox.add(record("a"));
      await outbox.stop();
      outbox.add(record("late"));
      await journal.until("stored", 2);
      expect(sent()).toEqual([["a"]]);
      expect(time.running()).toEqual([]);
      expect(await store.read()).toMatchObject([{ id: "late" }]);
    });
  });
});
