import XAPI from "@xapi/xapi";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { xapiClient, type XapiClient } from "../../../src/clients/xapi-client.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { answers, resets, startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { batchOf } from "./batch-of.ts";

let lrs: LoopbackLrs;
beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

const batch = batchOf(['{"id":"a"}']);

/** A client with the adapter that forgets the status of a refusal. */
const byFetch = (): XAPI =>
  new XAPI({
    endpoint: lrs.url.replace(/statements$/, ""),
    auth: XAPI.toBasicAuth("key", "secret"),
    adapter: "fetch",
  });

const failing = (error: unknown): XapiClient => ({ sendStatements: () => Promise.reject(error) });

describe("xapiClient", () => {
  it("posts to the client's endpoint with the client's credential and version", async () => {
    await xapiClient(byFetch())(batch);
    expect(lrs.arrivals).toMatchObject([
      {
        method: "POST",
        headers: { authorization: `Basic ${btoa("key:secret")}`, "x-experience-api-version": "1.0.3" },
      },
    ]);
  });

  it("changes nothing in what the records hold, down to the bytes that its adapters write", async () => {
    const bodies: string[] = [];
    const adapter = ({ data }: { readonly data?: unknown }): Promise<never> => {
      bodies.push(JSON.stringify(data));
      return Promise.reject(new TypeError("offline"));
    };
    const send = xapiClient(new XAPI({ endpoint: "https://lrs.example", adapter }));
    const record = fc.record({ id: fc.uuid(), result: fc.jsonValue() }).map((value) => JSON.stringify(value));
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 3 }), async (records) => {
        await send(batchOf(records));
        expect(bodies.pop()).toBe(`[${records.join()}]`);
      }),
      { seed: 4711, numRuns: propertyRuns(100) },
    );
  });

  it.each([400, 401, 503])(
    "treats %i as a failure at this batch, where the client's fetch adapter does not tell the status",
    async (status) => {
      lrs.next.push(answers(status, "key:secret"));
      expect(await xapiClient(byFetch())(batch)).toEqual({
        kind: "retry",
        reason: "status-untold",
        status: 500,
      });
    },
  );

  it("tells a failure of the network from a refusal, with the client's fetch adapter as well", async () => {
    lrs.next.push(resets);
    expect(await xapiClient(byFetch())(batch)).toEqual({ kind: "retry", reason: "network" });
  });

  it("tries again later where the client throws at once", async () => {
    const throwing: XapiClient = {
      sendStatements: () => {
        throw new TypeError("key:secret");
      },
    };
    expect(await xapiClient(throwing)(batch)).toEqual({ kind: "retry", reason: "network" });
  });

  it.each([undefined, null, "down", {}, { response: null }, { response: { status: 200 } }])(
    "tries again later where the client fails with %j",
    async (error) => {
      expect(await xapiClient(failing(error))(batch)).toEqual({ kind: "retry", reason: "network" });
    },
  );

  it("gives the words of a refusal as text, without the client's credential", async () => {
    const data = { why: "s3cret may not write" };
    const client = {
      ...failing({ response: { status: 400, data } }),
      headers: { Authorization: "Bearer s3cret" },
    };
    expect(await xapiClient(client)(batch)).toMatchObject({
      kind: "refused",
      words: '{"why":"*** may not write"}',
    });
  });

  it("keeps none of a refusal's words where the client was given no credential, and its adapter adds one", async () => {
    const refused = Object.assign(new Error("refused"), { response: { status: 400, data: "Bearer s3cret" } });
    const client = new XAPI({ endpoint: lrs.url, adapter: () => Promise.reject(refused) });
    expect(await xapiClient(client)(batch)).toEqual({
      kind: "refused",
      status: 400,
      reason: "400 ",
      words: "",
    });
  });

  it("keeps none of a refusal's words where it cannot read the client's credential", async () => {
    const refused = { response: { status: 400, data: "Bearer s3cret", headers: {} } };
    expect(await xapiClient(failing(refused))(batch)).toMatchObject({ kind: "refused", words: "" });
  });

  it.each([undefined, null, "https://lrs.example", {}])(
    "suspends a destination whose client is %j",
    async (client) => {
      const send: ReturnType<typeof xapiClient> = Reflect.apply(xapiClient, undefined, [client]);
      expect(await send(batch)).toEqual({ kind: "suspended", reason: "no-client" });
    },
  );
});
