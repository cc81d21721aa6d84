import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPublished, readRefusal } from "../../../src/formats/learningbuilder/read-answer.ts";
import { postDocument, type PostSettings } from "../../../src/learningbuilder/post-document.ts";
import type { Delivery } from "../../../src/transport/delivery.ts";
import type { OwnBatch } from "../../../src/transport/destination.ts";
import { browserEffects } from "../../../src/transport/outbox-effects.ts";
import { startLoopbackSite, type LoopbackSite } from "../../support/loopback-site.ts";

let site: LoopbackSite;
beforeEach(async () => {
  site = await startLoopbackSite({ status: 200 });
});
afterEach(() => site.close());

const batch: OwnBatch = {
  records: ['{"id":"1"}'],
  body: '{"id":"1"}',
  contentType: "application/json",
  headers: {},
  leaving: false,
  signal: new AbortController().signal,
};

const settings = (more: Partial<PostSettings> = {}): PostSettings => ({
  url: `${site.url}/API/XAPI/Post`,
  success: "not-html",
  headers: () => ({}),
  ...more,
});

const post = async (more: Partial<PostSettings> = {}): Promise<Delivery> =>
  postDocument(settings(more))(batch);

const refusal = (reason: string): string => JSON.stringify({ error: "bad_request", reason });

/** Every answer that RabbitMQ 3.10 was heard to give, and some that others give in its place. */
const answersOfBrokers: readonly (readonly [status: number, body: string, outcome: object])[] = [
  [200, '{"routed":true}', { kind: "delivered" }],
  [200, '{"routed":false}', { kind: "suspended", reason: "unroutable" }],
  [200, "<!doctype html><title>Log in</title>", { kind: "suspended", reason: "unexpected-answer" }],
  [204, "", { kind: "suspended", reason: "unexpected-answer" }],
  [
    400,
    refusal("404 NOT_FOUND - no exchange 'x' in vhost '/'"),
    { kind: "suspended", reason: "unknown-exchange" },
  ],
  [
    400,
    refusal("403 ACCESS_REFUSED - access to exchange 'x' in vhost '/' refused for user 'u'"),
    { kind: "suspended", reason: "exchange-refused" },
  ],
  [400, refusal("[{key_missing,properties}]"), { kind: "refused", status: 400 }],
  [400, refusal("payload_not_string"), { kind: "refused", status: 400 }],
  [400, refusal("not_json"), { kind: "refused", status: 400 }],
  [400, '{"error":"bad_request","reason":["not_int","delivery_mode"]}', { kind: "refused", status: 400 }],
  [400, refusal("Exceeded HTTP request body size limit"), { kind: "refused", status: 400 }],
  [401, '{"error":"not_authorized","reason":"Login failed"}', { kind: "suspended", reason: "401" }],
  [401, "", { kind: "suspended", reason: "401" }],
  [401, '{"error":"not_authorised","reason":"Not management user"}', { kind: "suspended", reason: "401" }],
  [401, '{"error":"not_authorised","reason":"Access refused."}', { kind: "suspended", reason: "401" }],
  [404, '{"error":"Object Not Found","reason":"Not Found"}', { kind: "retry", reason: "broker-not-ready" }],
  [404, "", { kind: "suspended", reason: "404" }],
  [405, "", { kind: "suspended", reason: "405" }],
  [500, "", { kind: "retry", reason: "500", status: 500 }],
  [503, "", { kind: "retry", reason: "503", status: 503 }],
];

describe("postDocument", () => {
  it("posts the packed body with its type and the page's own header fields", async () => {
    expect(await post({ headers: () => ({ "X-Api-Key": "k-4711", "Content-Type": "text/plain" }) })).toEqual({
      kind: "delivered",
    });
    expect(site.arrivals).toMatchObject([
      {
        method: "POST",
        path: "/API/XAPI/Post",
        body: batch.body,
        headers: { "content-type": "application/json", "x-api-key": "k-4711" },
      },
    ]);
  });

  it.each(answersOfBrokers)("reads %d with %s of a broker", async (status, body, outcome) => {
    site.next.push({ status, body });
    expect(await post({ success: readPublished, reread: readRefusal })).toMatchObject(outcome);
  });

  it("waits as long as a busy server asks", async () => {
    site.next.push({ status: 429, headers: { "retry-after": "7" } });
    expect(await post()).toEqual({ kind: "retry", reason: "429", status: 429, afterMs: 7000 });
  });

  it("follows no redirect, and suspends", async () => {
    site.next.push({ status: 302, headers: { location: `${site.url}/login` } });
    expect((await post()).kind).toBe("suspended");
    expect(site.arrivals).toHaveLength(1);
  });

  it("leaves secrets out of what the server says, though it quotes the request, to the last letter", async () => {
    const secret = "c2VjcmV0OnBhc3N3b3Jk";
    const long = `${"x".repeat(185)} ${secret} and Basic ${secret} and k-4711`;
    site.next.push({ status: 400, body: long });
    const outcome = await post({
      headers: () => ({ authorization: `Basic ${secret}`, "x-api-key": "k-4711" }),
    });
    expect(outcome).toMatchObject({ kind: "refused", words: `${"x".repeat(185)} *** and *** and ***` });
    expect(JSON.stringify(outcome)).not.toContain("c2Vj");
  });

  it("reads the header fields anew for each request", async () => {
    let asked = 0;
    const send = postDocument(settings({ headers: () => ({ "x-count": `${(asked += 1)}` }) }));
    await send(batch);
    await send(batch);
    expect(site.arrivals.map(({ headers }) => headers["x-count"])).toEqual(["1", "2"]);
  });

  it("hands the request to the browser before it returns, which keeps it alive only as the page goes", () => {
    const inits: RequestInit[] = [];
    const effects = {
      clock: browserEffects.clock,
      fetch: (_: string, init: RequestInit) => {
        inits.push(init);
        return Promise.resolve(new Response());
      },
    };
    const send = postDocument(settings(), effects);
    void send(batch);
    void send({ ...batch, leaving: true });
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([false, true]);
    expect(inits.map(({ credentials, redirect, signal }) => [credentials, redirect, signal])).toEqual(
      inits.map(() => ["omit", "manual", batch.signal]),
    );
  });
});
