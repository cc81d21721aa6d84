import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Destination } from "../../../src/transport/destination.ts";
import type { Outbox } from "../../../src/transport/outbox.ts";
import { schemeCredential } from "../../../src/transport/credential.ts";
import { createPageShare } from "../../../src/transport/page-share.ts";
import { openDurableStore } from "./durable-store.ts";
import type { LoopbackLrs } from "./loopback-lrs.ts";
import { answers, startLoopbackLrs } from "./loopback-lrs.ts";
import { record, stored, visit } from "./outbox-stage.ts";

const SMALL_BATCH = { maxRecords: 2, maxBytes: 60_000, maxDelayMs: 5000 };
let lrs: LoopbackLrs;
const sent = () => lrs.arrivals.map(({ ids }) => ids);

beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

describe("hide", () => {
  it("hands one request that outlives the page to the browser before it returns", async () => {
    const { outbox, inits } = visit({ lrs, store: await openDurableStore() });
    outbox.add(record("a"));
    await outbox.flush();
    outbox.add(record("paused"));
    outbox.add(record("ended"));
    outbox.hide();
    expect(inits).toHaveLength(2);
    expect(inits[1]).toMatchObject({ keepalive: true, body: '[{"id":"paused"},{"id":"ended"}]' });
    await outbox.flush();
    expect(sent()).toEqual([["a"], ["paused", "ended"]]);
  });

  it("does so before the store is read, and before anything was ever sent", async () => {
    const { outbox, inits } = visit({ lrs, store: await openDurableStore() });
    outbox.add(record("a"));
    outbox.hide();
    expect(inits).toHaveLength(1);
    await outbox.flush();
    expect(sent()).toEqual([["a"]]);
  });

  it("sends nothing a second time that is under way", async () => {
    const { outbox, inits } = visit({ lrs, store: await openDurableStore() });
    outbox.add(record("a"));
    outbox.hide();
    outbox.add(record("b"));
    outbox.hide();
    outbox.hide();
    expect(inits.map(({ body }) => body)).toEqual(['[{"id":"a"}]', '[{"id":"b"}]']);
    await outbox.flush();
  });

  it("takes over what was about to be sent, and sends the last records with it", async () => {
    const store = await openDurableStore();
    const { outbox, inits } = visit({ lrs, store });
    await outbox.flush();
    outbox.add(record("a"));
    const flushed = outbox.flush();
    outbox.add(record("paused"));
    outbox.hide();
    expect(inits.map(({ body }) => body)).toEqual(['[{"id":"a"},{"id":"paused"}]']);
    await flushed;
    expect(sent()).toEqual([["a", "paused"]]);
    expect(await store.read()).toEqual([]);
  });

  it("leaves to others what earlier visits left", async () => {
    const store = await openDurableStore([stored("old", Date.UTC(2026, 0, 1))]);
    const { outbox, journal, inits } = visit({ lrs, store });
    lrs.next.push(answers(503));
    await outbox.flush();
    await journal.until("retrying");
    outbox.hide();
    expect(inits).toHaveLength(1);
  });

  it("sends what waits for its retry", async () => {
    const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
    lrs.next.push(answers(503));
    outbox.add(record("a"));
    await journal.until("retrying");
    outbox.hide();
    await journal.until("delivered");
    expect(sent()).toEqual([["a"], ["a"]]);
  });

  it("removes nothing before a readable answer", async () => {
    const store = await openDurableStore();
    const { outbox, journal } = visit({ lrs, store });
    lrs.next.push(answers(503));
    outbox.add(record("a"));
    outbox.hide();
    await journal.until("retrying");
    expect(await store.read()).toMatchObject([{ id: "a", attempted: true }]);
  });

  it("stays within 48 KB over all outboxes of the page; what does not fit waits", async () => {
    const page = createPageShare();
    const first = visit({ lrs, store: await openDurableStore(), page });
    const second = visit({ lrs, store: await openDurableStore(), page });
    for (const id of ["a", "b"]) first.outbox.add(record(id, "s", 20_000));
    for (const id of ["c", "d"]) second.outbox.add(record(id, "s", 20_000));
    first.outbox.hide();
    second.outbox.hide();
    expect(first.inits).toHaveLength(1);
    expect(48 * 1024 - page.keepaliveRoom).toBe(
      `[${record("a", "s", 20_000).text},${record("b", "s", 20_000).text}]`.length,
    );
    expect(second.inits).toEqual([]);
    await first.outbox.flush();
    second.outbox.hide();
    expect(second.inits).toHaveLength(1);
    await second.outbox.flush();
    expect(sent().flat().sort()).toEqual(["a", "b", "c", "d"]);
  });

  it("sends nothing that is alone larger than what is left", async () => {
    const { outbox, inits } = visit({ lrs, store: await openDurableStore() });
    outbox.add(record("large", "s", 50_000));
    outbox.hide();
    expect(inits).toEqual([]);
    await outbox.flush();
    expect(inits).toMatchObject([{ keepalive: false }]);
  });

  it("sends no more records than a batch may hold", async () => {
    const { outbox, inits } = visit({
      lrs,
      store: await openDurableStore(),
      destination: { batch: SMALL_BATCH },
    });
    for (const id of ["a", "b", "c"]) outbox.add(record(id));
    outbox.hide();
    expect(inits.map(({ body }) => body)).toEqual(['[{"id":"a"},{"id":"b"}]']);
    await outbox.flush();
    expect(sent()).toEqual([["a", "b"], ["c"]]);
  });

  it("says once that the destination is suspended, where two requests under way are told so", async () => {
    const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
    lrs.always = answers(403);
    outbox.add(record("a"));
    outbox.hide();
    outbox.add(record("b"));
    outbox.hide();
    await outbox.flush();
    expect(sent()).toHaveLength(2);
    expect(journal.all("suspended")).toEqual([{ destination: "lrs", reason: "403" }]);
  });

  it("uses the credential that is at hand since the last success", async () => {
    const credential = schemeCredential("Bearer", () => Promise.resolve("token"));
    const { outbox, inits } = visit({ lrs, store: await openDurableStore(), destination: { credential } });
    outbox.add(record("a"));
    await outbox.flush();
    outbox.add(record("b"));
    outbox.hide();
    expect(inits[1]?.headers).toMatchObject({ authorization: "Bearer token" });
    await outbox.flush();
  });
});

const armedIn = (inits: readonly RequestInit[]) =>
  inits.filter(({ signal }) => !signal?.aborted).map(({ body }) => body);

const visitWithFetchLater = async (changes: Partial<Destination> = {}) => {
  const later: RequestInit[] = [];
  const effects = {
    fetchLater: (_: string, init: RequestInit) => void later.push(init),
    origin: new URL(lrs.url).origin,
  };
  return { ...visit({ lrs, store: await openDurableStore(), effects, destination: changes }), later };
};

describe("leave", () => {
  it("sends one request, and none when the page is hidden afterwards", async () => {
    const { outbox, inits } = visit({
      lrs,
      store: await openDurableStore(),
      destination: { batch: SMALL_BATCH },
    });
    for (const id of ["a", "b", "c"]) outbox.add(record(id));
    outbox.leave();
    outbox.hide();
    expect(inits.map(({ body }) => body)).toEqual(['[{"id":"a"},{"id":"b"}]']);
    outbox.resume();
    await outbox.flush();
    expect(sent().flat()).toContain("c");
  });
});

describe("arm", () => {
  it("keeps the latest closing with the browser, and no other", async () => {
    const { outbox, later } = await visitWithFetchLater();
    outbox.arm(() => ['{"id":"first"}']);
    outbox.arm(() => ['{"id":"paused"}', '{"id":"ended"}']);
    expect(armedIn(later)).toEqual(['[{"id":"paused"},{"id":"ended"}]']);
  });

  it.each([
    ["is told", (outbox: Outbox) => outbox.arm(() => [])],
    ["leaves, and tells the closing itself", (outbox: Outbox) => outbox.leave()],
    ["has no consent any more", (outbox: Outbox) => outbox.discard()],
  ])("takes it back where the page %s", async (_, end) => {
    const { outbox, later } = await visitWithFetchLater();
    outbox.arm(() => ['{"id":"ended"}']);
    end(outbox);
    expect([later.length, armedIn(later)]).toEqual([1, []]);
  });

  it("keeps nothing for a server that stores a repeated record twice", async () => {
    const { outbox, later } = await visitWithFetchLater({ repeats: "stored" });
    outbox.arm(() => ['{"id":"ended"}']);
    expect(later).toEqual([]);
  });
});
