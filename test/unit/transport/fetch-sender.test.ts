import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schemeCredential } from "../../../src/transport/credential.ts";
import type { Destination, OwnBatch, OwnSend } from "../../../src/transport/destination.ts";
import { createFetchSender } from "../../../src/transport/fetch-sender.ts";
import type { AbortReason } from "../../../src/transport/sender.ts";
import { createPageShare } from "../../../src/transport/page-share.ts";
import { destinationAt } from "./destination-double.ts";
import { createHandClock } from "./hand-clock.ts";
import type { LoopbackLrs } from "./loopback-lrs.ts";
import { answers, resets, startLoopbackLrs } from "./loopback-lrs.ts";

const RECORD = '{"id":"a"}';
let lrs: LoopbackLrs;

beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

function senderWith(changes: Partial<Destination> = {}) {
  const time = createHandClock();
  const page = createPageShare();
  const inits: RequestInit[] = [];
  const send = createFetchSender(destinationAt(lrs.url, changes), {
    clock: time.clock,
    startTimer: time.startTimer,
    page,
    fetch: (url, init) => {
      inits.push(init);
      return fetch(url, init);
    },
  });
  return { send, time, page, inits };
}

/** Never answers; the returned promise resolves once the request is there. */
const stalls = (): Promise<void> => new Promise((resolve) => lrs.next.push(() => resolve()));

describe("createFetchSender", () => {
  it("posts the packed body with its type, the format's headers and the credential", async () => {
    const { send } = senderWith();
    expect(await send([RECORD, '{"id":"b"}'], {})).toEqual({ kind: "delivered" });
    expect(lrs.arrivals).toMatchObject([
      {
        method: "POST",
        body: '[{"id":"a"},{"id":"b"}]',
        headers: {
          "content-type": "application/json",
          "x-experience-api-version": "1.0.3",
          authorization: `Basic ${btoa("key:secret")}`,
        },
      },
    ]);
  });

  it("tells the format the moment of packing", async () => {
    const moments: string[] = [];
    const { send } = senderWith({
      pack: (texts, sendTime) => {
        moments.push(sendTime);
        return { body: `[${texts.join()}]`, contentType: "application/json", headers: {} };
      },
    });
    await send([RECORD], {});
    expect(moments).toEqual(["2026-01-02T03:04:05.000Z"]);
  });

  it("sends no authorization where there is none", async () => {
    const { send } = senderWith({ credential: () => "" });
    await send([RECORD], {});
    expect(lrs.arrivals[0]?.headers.authorization).toBeUndefined();
  });

  it("sends no cookies and follows no redirect", async () => {
    lrs.next.push(answers(307, "", { location: lrs.url }));
    const { send, inits } = senderWith();
    expect(await send([RECORD], {})).toMatchObject({ kind: "suspended" });
    expect(inits).toMatchObject([{ credentials: "omit", redirect: "manual" }]);
    expect(lrs.arrivals).toHaveLength(1);
  });

  it("reads a connection that breaks as a failure of the network", async () => {
    lrs.next.push(resets);
    expect(await senderWith().send([RECORD], {})).toEqual({ kind: "retry", reason: "network" });
  });

  it("reads an answer that breaks off in its body as a failure of the network", async () => {
    lrs.next.push((response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('["a"', () => response.socket?.resetAndDestroy());
    });
    expect(await senderWith().send([RECORD], {})).toEqual({ kind: "retry", reason: "network" });
  });

  it("gives a request up after the time-out, which covers the answer's body", async () => {
    const { send, time } = senderWith();
    lrs.next.push((response) => {
      response.writeHead(200);
      response.write("[");
      time.pass(10_000);
    });
    expect(await send([RECORD], {})).toEqual({ kind: "retry", reason: "timeout" });
  });

  it("lets no ordinary request outlive its page after a time-out, until the server answers", async () => {
    const { send, time, inits } = senderWith();
    lrs.next.push(() => time.pass(10_000));
    await send([RECORD], {});
    await send([RECORD], {});
    await send([RECORD], {});
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([true, false, true]);
  });

  it("leaves no timer behind, and no listener on the outbox's signal", async () => {
    const { send, time } = senderWith();
    const { signal } = new AbortController();
    await send([RECORD], { signal });
    expect(time.running()).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("obeys a Retry-After that it can read", async () => {
    lrs.next.push(answers(429, "", { "retry-after": "12" }));
    expect(await senderWith().send([RECORD], {})).toEqual({
      kind: "retry",
      reason: "429",
      status: 429,
      afterMs: 12_000,
    });
  });

  it("calls what cannot be packed refused, and sends nothing", async () => {
    const { send } = senderWith({
      pack: () => {
        throw new Error("no such verb");
      },
    });
    expect(await send([RECORD], {})).toEqual({
      kind: "refused",
      status: 0,
      reason: "not packed: Error: no such verb",
      words: "",
    });
    expect(lrs.arrivals).toEqual([]);
  });

  it("keeps the credential out of the server's words, where a server quotes it", async () => {
    lrs.next.push((response, { headers }) => response.writeHead(400).end(JSON.stringify(headers)));
    const outcome = await senderWith().send([RECORD], {});
    expect(outcome).toMatchObject({ kind: "refused", words: expect.stringContaining('"Basic ***"') });
    expect(JSON.stringify(outcome)).not.toContain(btoa("key:secret"));
  });

  it.each([401, 403])("fetches the credential once more on %i, and sends again", async (status) => {
    let calls = 0;
    const { send } = senderWith({ credential: schemeCredential("Bearer", () => `t${(calls += 1)}`) });
    lrs.next.push(answers(status));
    expect(await send([RECORD], {})).toEqual({ kind: "delivered" });
    expect(lrs.arrivals.map(({ headers }) => headers.authorization)).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("suspends where the fresh credential is refused as well", async () => {
    let calls = 0;
    const { send } = senderWith({ credential: schemeCredential("Bearer", () => `t${(calls += 1)}`) });
    lrs.always = answers(401);
    expect(await send([RECORD], {})).toEqual({ kind: "suspended", reason: "401" });
    expect(lrs.arrivals).toHaveLength(2);
  });

  it("does not ask again with the credential that was just refused", async () => {
    const { send } = senderWith();
    lrs.always = answers(401);
    expect(await send([RECORD], {})).toEqual({ kind: "suspended", reason: "401" });
    expect(lrs.arrivals).toHaveLength(1);
  });

  it("tries again later where the page's function fails, without a word of its error", async () => {
    const { send } = senderWith({
      credential: schemeCredential("Bearer", () => Promise.reject(new Error("secret"))),
    });
    expect(await send([RECORD], {})).toEqual({ kind: "retry", reason: "credential-failed" });
    expect(lrs.arrivals).toEqual([]);
  });

  it("has begun the request when the call returns, so that a page that goes can send", async () => {
    const { send, inits } = senderWith();
    const sent = send([RECORD], { leaving: true });
    expect(inits).toHaveLength(1);
    await sent;
  });

  it("lets requests of up to half the page's share, and those of a page that goes, outlive the page", async () => {
    const { send, inits } = senderWith();
    const large = JSON.stringify({ id: "x".repeat(30_000) });
    await send([RECORD], {});
    await send([large], {});
    await send([large], { leaving: true });
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([true, false, true]);
  });

  it("takes bytes of the page's share only while a request is under way", async () => {
    const { send, page } = senderWith();
    const whole = page.keepaliveRoom;
    lrs.next.push(resets);
    const sent = send([RECORD], { leaving: true });
    expect(page.keepaliveRoom).toBe(whole - RECORD.length - 2);
    await sent;
    expect(page.keepaliveRoom).toBe(whole);
  });

  it("lets no ordinary request outlive the page where nothing may be sent whose answer nobody reads", async () => {
    const { send, inits } = senderWith({ unload: "hold" });
    await send([RECORD], {});
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([false]);
  });

  it.each<[string, AbortReason, boolean, "aborted" | "goes on"]>([
    ["an ordinary request when the page goes", "leaving", false, "aborted"],
    ["an ordinary request when consent is withdrawn", "consent-denied", false, "aborted"],
    ["a request that outlives its page when consent is withdrawn", "consent-denied", true, "aborted"],
    ["a request that outlives its page when the page goes", "leaving", true, "goes on"],
  ])("ends at once, or does not end, %s", async (_, reason, leaving, fate) => {
    const { send, time, page } = senderWith();
    page.keepaliveRoom = 0;
    const arrived = stalls();
    const outbox = new AbortController();
    const sent = send([RECORD], { leaving, signal: outbox.signal });
    await arrived;
    outbox.abort(reason);
    if (fate === "goes on") time.pass(10_000);
    expect(await sent).toEqual({ kind: "retry", reason: fate === "aborted" ? "aborted" : "timeout" });
    expect(time.running()).toEqual([]);
  });

  it("sends nothing where it was aborted before", async () => {
    const { send } = senderWith();
    const outbox = new AbortController();
    outbox.abort("consent-denied");
    expect(await send([RECORD], { signal: outbox.signal })).toEqual({ kind: "retry", reason: "aborted" });
    expect(lrs.arrivals).toEqual([]);
  });

  it("waits for the page's own function no longer than the time-out, and not after an abort", async () => {
    const credential = schemeCredential("Bearer", () => new Promise(() => {}));
    const { send, time, page } = senderWith({ credential });
    page.keepaliveRoom = 0;
    const outbox = new AbortController();
    const [slow, ended] = [send([RECORD], {}), send([RECORD], { signal: outbox.signal })];
    outbox.abort("leaving");
    expect(await ended).toEqual({ kind: "retry", reason: "aborted" });
    time.pass(10_000);
    expect(await slow).toEqual({ kind: "retry", reason: "timeout" });
    expect(lrs.arrivals).toEqual([]);
  });

  describe("with a send of the page's own", () => {
    it("hands over the records and the packed body, and believes what it says", async () => {
      const batches: OwnBatch[] = [];
      const { send } = senderWith({
        send: (batch) => {
          batches.push(batch);
          return { kind: "delivered" };
        },
      });
      expect(await send([RECORD], { leaving: true })).toEqual({ kind: "delivered" });
      expect(batches).toMatchObject([
        { records: [RECORD], body: `[${RECORD}]`, contentType: "application/json", leaving: true },
      ]);
      expect(lrs.arrivals).toEqual([]);
    });

    it("tries again later where it rejects or throws", async () => {
      const rejecting = senderWith({ send: () => Promise.reject(new Error("key:secret")) });
      expect(await rejecting.send([RECORD], {})).toEqual({ kind: "retry", reason: "network" });
      const throwing = senderWith({
        send: () => {
          throw new Error("key:secret");
        },
      });
      expect(await throwing.send([RECORD], {})).toEqual({ kind: "retry", reason: "network" });
    });

    it("waits no longer than the time-out, and aborts what it waited for", async () => {
      let aborted = false;
      const { send, time } = senderWith({
        send: ({ signal }) => {
          signal.addEventListener("abort", () => (aborted = true));
          return new Promise(() => {});
        },
      });
      const sent = send([RECORD], {});
      time.pass(10_000);
      expect(await sent).toEqual({ kind: "retry", reason: "timeout" });
      expect(aborted).toBe(true);
    });

    it("lets no ordinary batch outlive its page after a time-out, until the function answers", async () => {
      const own: OwnSend[] = [() => new Promise(() => {})];
      const rooms: number[] = [];
      const { send, time, page } = senderWith({
        send: (batch) => {
          rooms.push(page.keepaliveRoom);
          return own.shift()?.(batch) ?? { kind: "delivered" };
        },
      });
      const whole = page.keepaliveRoom;
      const silent = send([RECORD], {});
      time.pass(10_000);
      await silent;
      await send([RECORD], {});
      await send([RECORD], {});
      expect(rooms.map((room) => room < whole)).toEqual([true, false, true]);
    });

    it("sends nothing more to a place whose answer is none of the four", async () => {
      const send: OwnSend = Reflect.get(Object({ send: () => "ok" }), "send");
      const stranger = senderWith({ send });
      expect(await stranger.send([RECORD], {})).toEqual({ kind: "suspended", reason: "unexpected-answer" });
    });
  });
});
