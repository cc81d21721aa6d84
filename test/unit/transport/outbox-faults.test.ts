import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schemeCredential } from "../../../src/transport/credential.ts";
import { openDurableStore } from "./durable-store.ts";
import type { Answer, LoopbackLrs } from "./loopback-lrs.ts";
import { answers, refuses, resets, startLoopbackLrs, stores } from "./loopback-lrs.ts";
import { record, records, stored, visit, type Visit } from "./outbox-stage.ts";

let lrs: LoopbackLrs;
const sent = () => lrs.arrivals.map(({ ids }) => ids);

function packUnlessPoisoned(texts: readonly string[]) {
  if (texts.some((text) => text.includes("r2"))) throw new Error("no such verb");
  return { body: `[${texts.join()}]`, contentType: "application/json", headers: {} };
}

beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

describe("createOutbox, while the server is down", () => {
  it.each<[string, Answer, string]>([
    ["503", answers(503), "503"],
    ["500 with HTML", answers(500, "<html>"), "500"],
    ["408", answers(408), "408"],
    ["425", answers(425), "425"],
    ["a reset", resets, "network"],
  ])("tries again after %s, with the same bytes", async (_, fault, reason) => {
    const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
    lrs.next.push(fault);
    outbox.add(record("a"));
    await journal.until("retrying");
    expect(journal.all("retrying")).toEqual([{ ids: ["a"], destination: "lrs", reason, delayMs: 500 }]);
    time.pass(500);
    await journal.until("delivered");
    expect(lrs.arrivals[1]?.body).toBe(lrs.arrivals[0]?.body);
  });

  it("waits longer with every failure, up to 5 minutes, and begins anew after a success", async () => {
    const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
    lrs.next.push(...Array.from({ length: 11 }, () => answers(503)));
    outbox.add(record("a"));
    for (let failure = 1; failure <= 11; failure += 1) {
      await journal.until("retrying", failure);
      time.pass(time.running().at(-1) ?? 0);
    }
    await journal.until("delivered");
    lrs.next.push(answers(503));
    outbox.add(record("b"));
    await outbox.flush();
    expect(journal.all("retrying").map(({ delayMs }) => delayMs)).toEqual([
      500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000, 500,
    ]);
  });

  it("does not mix records that were attempted with fresh ones", async () => {
    const { outbox } = visit({ lrs, store: await openDurableStore() });
    lrs.next.push(answers(503));
    outbox.add(record("a"));
    await outbox.flush();
    outbox.add(record("b"));
    await outbox.flush();
    expect(sent()).toEqual([["a"], ["a"], ["b"]]);
  });

  it("tries at once when the page is back or online", async () => {
    const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
    lrs.next.push(resets);
    outbox.add(record("a"));
    await journal.until("retrying");
    outbox.resume();
    await journal.until("delivered");
    expect(sent()).toEqual([["a"], ["a"]]);
  });

  it("keeps a wait that the server asked for, whatever the page does meanwhile", async () => {
    const { outbox, journal, time } = visit({ lrs, store: await openDurableStore() });
    lrs.next.push(answers(429, "", { "retry-after": "30" }));
    outbox.add(record("a"));
    await journal.until("retrying");
    expect(journal.all("retrying")).toMatchObject([{ reason: "429", delayMs: 30_000 }]);
    outbox.resume();
    outbox.hide();
    await outbox.flush();
    time.pass(29_999);
    await outbox.flush();
    expect(sent()).toHaveLength(1);
    time.pass(1);
    await journal.until("delivered");
    expect(sent()).toHaveLength(2);
  });
});

describe("createOutbox, where the destination is wrong", () => {
  it.each<[string, Answer, string]>([
    ["HTML with 200", answers(200, "<!doctype html>"), "unexpected-answer"],
    ["a JSON object with 200", answers(200, "{}"), "unexpected-answer"],
    ["a redirect", answers(302, "", { location: "/login" }), "302"],
    ["401 for a fixed credential", answers(401), "401"],
    ["403", answers(403), "403"],
    ["404", answers(404), "404"],
    ["405", answers(405), "405"],
    ["410", answers(410), "410"],
    ["415", answers(415), "415"],
  ])("suspends it on %s: records stay, said once, and nothing more is sent", async (_, fault, reason) => {
    const code = reason === "unexpected-answer" ? reason : "destination-suspended";
    const store = await openDurableStore();
    const { outbox, journal, time } = visit({ lrs, store });
    lrs.always = fault;
    outbox.add(record("a"));
    await outbox.flush();
    outbox.add(record("b", "another session"));
    time.pass(600_000);
    outbox.resume();
    outbox.hide();
    await outbox.flush();
    expect(sent()).toEqual([["a"]]);
    expect(journal.all("suspended")).toEqual([{ destination: "lrs", reason }]);
    expect(journal.all("error")).toMatchObject([{ code, which: "lrs" }]);
    expect((await store.read()).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("suspends it where three records are refused and none was ever accepted", async () => {
    const store = await openDurableStore();
    const { outbox, journal } = visit({ lrs, store });
    lrs.always = answers(400, "no such resource");
    for (const each of records(5)) outbox.add(each);
    await outbox.flush();
    expect(journal.all("suspended")).toEqual([{ destination: "lrs", reason: "400 no such resource" }]);
    expect(journal.all("quarantined").map(({ id }) => id)).toEqual(["r0", "r1"]);
    expect((await store.read()).map(({ id }) => id)).toEqual(["r2", "r3", "r4"]);
  });

  it("goes on where three records are refused after one was accepted", async () => {
    const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
    lrs.always = refuses(400, ["r1", "r2", "r3"]);
    for (const each of records(5)) outbox.add(each);
    await outbox.flush();
    expect(journal.all("suspended")).toEqual([]);
    expect(journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["r0", "r4"]);
  });
});

describe("createOutbox, with a credential of the page's own", () => {
  it("goes on after a 401 with a fresh one", async () => {
    let calls = 0;
    const credential = schemeCredential("Bearer", () => `t${(calls += 1)}`);
    const { outbox, journal } = visit({ lrs, store: await openDurableStore(), destination: { credential } });
    lrs.next.push(answers(401));
    outbox.add(record("a"));
    await outbox.flush();
    expect(journal.names()).toEqual(["stored", "delivered"]);
  });

  it("tries again later where the function fails, and names that once, without its error", async () => {
    let calls = 0;
    const credential = schemeCredential("Bearer", () => {
      calls += 1;
      if (calls < 3) throw new Error("secret");
      return "token";
    });
    const { outbox, journal } = visit({ lrs, store: await openDurableStore(), destination: { credential } });
    outbox.add(record("a"));
    await outbox.flush();
    await outbox.flush();
    await outbox.flush();
    expect(journal.all("retrying")).toHaveLength(2);
    expect(journal.all("delivered")).toHaveLength(1);
    expect(journal.all("error")).toMatchObject([{ code: "credential-failed" }]);
    expect(
      JSON.stringify(journal.all("error").map(({ message, cause }) => ({ message, cause }))),
    ).not.toMatch(/secret|token/);
  });
});

describe("createOutbox, with a poisoned record", () => {
  it.each([400, 413, 422])(
    "isolates it on %i by halving, and delivers the other 19 in order",
    async (status) => {
      const store = await openDurableStore();
      const { outbox, journal } = visit({ lrs, store });
      lrs.always = refuses(status, ["r7"], "statements.7 has no verb");
      for (const each of records(20)) outbox.add(each);
      await outbox.flush();
      const others = records(20).flatMap(({ id }) => (id === "r7" ? [] : [id]));
      expect(journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(others);
      const reason = `${status} statements.7 has no verb`;
      expect(journal.all("quarantined")).toEqual([{ id: "r7", destination: "lrs", reason }]);
      expect(journal.all("error")).toMatchObject([{ code: "records-lost" }]);
      expect(sent().length).toBeLessThanOrEqual(11);
    },
  );

  it("keeps it in quarantine with the server's words, and does not send it again", async () => {
    const store = await openDurableStore();
    const { outbox } = visit({ lrs, store });
    lrs.always = refuses(400, ["r1"], "bad");
    for (const each of records(3)) outbox.add(each);
    await outbox.flush();
    const requests = sent().length;
    outbox.resume();
    await outbox.flush();
    expect(sent()).toHaveLength(requests);
    expect(await store.read()).toEqual([]);
    expect(await outbox.quarantine.list()).toMatchObject([
      { id: "r1", session: "session", text: record("r1").text, reason: "400 bad", words: "bad" },
    ]);
  });

  it("quarantines a fresh record whose id the server knows with other words, as a conflict", async () => {
    const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
    lrs.always = answers(409, "exists");
    outbox.add(record("a"));
    await outbox.flush();
    expect(journal.all("quarantined")).toEqual([{ id: "a", destination: "lrs", reason: "conflict" }]);
  });

  it("counts 409 on a single record as delivered where it was attempted before", async () => {
    const store = await openDurableStore();
    const { outbox, journal } = visit({ lrs, store });
    lrs.next.push(resets);
    lrs.always = answers(409);
    outbox.add(record("a"));
    await outbox.flush();
    await outbox.flush();
    expect(journal.all("delivered")).toEqual([{ ids: ["a"], destination: "lrs" }]);
    expect(await store.read()).toEqual([]);
  });

  it("finds those that the server lacks where it refuses a whole batch for those it has", async () => {
    const now = Date.UTC(2026, 0, 1);
    const left = ["a", "b", "c", "d"].map((id, index) => stored(id, now + index));
    const store = await openDurableStore(left);
    const { outbox, journal } = visit({ lrs, store });
    lrs.always = refuses(409, ["a", "c"]);
    await outbox.flush();
    expect(journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["a", "b", "c", "d"]);
    expect(journal.all("quarantined")).toEqual([]);
  });

  it("quarantines what the format cannot pack", async () => {
    const { outbox, journal } = visit({
      lrs,
      store: await openDurableStore(),
      destination: { pack: packUnlessPoisoned },
    });
    for (const each of records(4)) outbox.add(each);
    await outbox.flush();
    expect(journal.all("quarantined")).toMatchObject([
      { id: "r2", reason: "not packed: Error: no such verb" },
    ]);
    expect(journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["r0", "r1", "r3"]);
  });

  it("goes on halving after a server that was down in between", async () => {
    const { outbox, journal } = visit({ lrs, store: await openDurableStore() });
    lrs.always = refuses(400, ["r2"]);
    lrs.next.push(refuses(400, ["r2"]), answers(503));
    for (const each of records(4)) outbox.add(each);
    await outbox.flush();
    await outbox.flush();
    expect(sent().slice(0, 3)).toEqual([
      ["r0", "r1", "r2", "r3"],
      ["r0", "r1"],
      ["r0", "r1"],
    ]);
    expect(journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["r0", "r1", "r3"]);
  });
});

const failsAt =
  (poisoned: string): Answer =>
  (response, arrival) =>
    (arrival.ids.includes(poisoned) ? answers(500) : stores)(response, arrival);

/** Lets the outbox try until so many records are delivered. */
async function retryUntil({ journal, time }: Visit, count: number): Promise<void> {
  const delivered = () => journal.all("delivered").flatMap(({ ids }) => ids).length;
  while (delivered() < count) {
    const told = journal.names().length;
    time.pass(time.running().at(-1) ?? 0);
    await journal.beyond(told);
  }
}

describe("createOutbox, where the server fails at one record", () => {
  it("delivers the others after five failures, and the record itself once the server can", async () => {
    const opened = visit({ lrs, store: await openDurableStore() });
    const { outbox, journal } = opened;
    lrs.always = failsAt("r1");
    for (const each of records(4)) outbox.add(each);
    void outbox.flush();
    await retryUntil(opened, 3);
    expect(journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["r0", "r2", "r3"]);
    lrs.always = stores;
    await retryUntil(opened, 4);
    expect(journal.all("quarantined")).toEqual([]);
  });
});

const downgrade = (text: string): string | null =>
  text.includes("old ") ? null : text.replace('"r', '"old r');

describe("createOutbox, where the server reads an older version only", () => {
  it("sends the refused batch once more in that version, and everything after it at once so", async () => {
    const store = await openDurableStore();
    const { outbox, journal } = visit({ lrs, store, destination: { downgrade } });
    lrs.always = (response, arrival) =>
      (arrival.ids.every((id) => id.startsWith("old")) ? stores : answers(422))(response, arrival);
    for (const each of records(2)) outbox.add(each);
    await outbox.flush();
    outbox.add(record("r2"));
    await outbox.flush();
    expect(sent()).toEqual([["r0", "r1"], ["old r0", "old r1"], ["old r2"]]);
    expect(journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["r0", "r1", "r2"]);
  });

  it("isolates what is refused in that version as well", async () => {
    const { outbox, journal } = visit({ lrs, store: await openDurableStore(), destination: { downgrade } });
    lrs.always = refuses(422, ["r0", "r1", "old r1"], "bad");
    for (const each of records(2)) outbox.add(each);
    await outbox.flush();
    expect(journal.all("delivered").flatMap(({ ids }) => ids)).toEqual(["r0"]);
    expect(journal.all("quarantined")).toMatchObject([{ id: "r1", reason: "422 bad" }]);
    expect(sent()).toEqual([["r0", "r1"], ["old r0", "old r1"], ["old r0"], ["old r1"]]);
  });
});

describe("createOutbox, where the server drops a part of a batch", () => {
  it("tells which records are lost, and that the others are delivered", async () => {
    const store = await openDurableStore();
    const { outbox, journal } = visit({
      lrs,
      store,
      destination: { success: () => ({ kind: "delivered", lost: [1] }) },
    });
    for (const one of records(3)) outbox.add(one);
    await outbox.flush();
    const ids = records(3).map(({ id }) => id);
    expect(journal.all("lost")).toEqual([{ ids: [ids[1]], destination: "lrs", reason: "not-taken" }]);
    expect(journal.all("delivered").flatMap((report) => report.ids)).toEqual([ids[0], ids[2]]);
    expect(await store.read()).toEqual([]);
  });
});
