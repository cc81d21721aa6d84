import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startReceiver, type Receiver } from "../../../demo/server/receiver.ts";
import { createClient } from "./lrs-client.ts";

let receiver: Receiver;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  receiver = await startReceiver();
  client = createClient(receiver);
});
beforeEach(() => receiver.clear());
afterAll(() => receiver.close());

const registration = "33333333-3333-4333-8333-333333333333";
const ada = { mbox: "mailto:ada@example.com" };

interface Asked {
  readonly method?: string;
  readonly content?: unknown;
  readonly headers?: Record<string, string>;
  /** In place of, or beside, the parameters that name one document; `undefined` leaves one out. */
  readonly query?: Readonly<Record<string, string | undefined>>;
}

function ask({ method = "GET", content, headers = {}, query }: Asked): Promise<Response> {
  const parameters = {
    activityId: "https://example.com/video",
    agent: JSON.stringify(ada),
    registration,
    stateId: "here",
    ...query,
  };
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return client.send(`activities/state?${new URLSearchParams(given)}`, {
    method,
    headers,
    ...(content !== undefined && { body: JSON.stringify(content) }),
  });
}

const put = (content: unknown, headers?: Record<string, string>) =>
  ask({ method: "PUT", content, ...(headers && { headers }) });
const read = async (query?: Asked["query"]): Promise<unknown> =>
  (await ask({ ...(query && { query }) })).json();
const second = { "x-experience-api-version": "2.0.0" };

describe("activities/state", () => {
  it("keeps a document, and gives it back with its type and an ETag", async () => {
    expect((await put({ at: 1 })).status).toBe(204);
    const response = await ask({});
    expect(response.headers.get("etag")).toMatch(/^".+"$/);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ at: 1 });
  });

  it("knows no document where none was kept", async () => {
    expect((await ask({})).status).toBe(404);
  });

  it.each([
    ["activity", { activityId: "https://example.com/other" }],
    ["agent", { agent: '{"mbox":"mailto:bob@example.com"}' }],
    ["registration", { registration: undefined }],
    ["id", { stateId: "there" }],
  ])("keeps documents of another %s apart", async (_, query) => {
    await put({ at: 1 });
    expect((await ask({ query })).status).toBe(404);
  });

  it("knows an agent by the identifier, whatever the name", async () => {
    await put({ at: 1 });
    expect(await read({ agent: JSON.stringify({ ...ada, name: "Ada" }) })).toEqual({ at: 1 });
  });

  it("merges what is posted into the document, property by property", async () => {
    await ask({ method: "POST", content: { one: { a: 1 }, two: 2 } });
    await ask({ method: "POST", content: { one: { b: 1 } } });
    expect(await read()).toEqual({ one: { b: 1 }, two: 2 });
  });

  it("merges nothing but two objects", async () => {
    expect((await ask({ method: "POST", content: [1] })).status).toBe(400);
  });

  it("replaces a document under the ETag that it has, and under no other", async () => {
    await put({ at: 1 });
    const etag = (await ask({})).headers.get("etag") ?? "";
    expect((await put({ at: 2 }, { "if-match": etag })).status).toBe(204);
    expect((await put({ at: 3 }, { "if-match": etag })).status).toBe(412);
    expect(await read()).toEqual({ at: 2 });
  });

  it("makes a document under If-None-Match only where there is none", async () => {
    expect((await put({ at: 1 }, { "if-none-match": "*" })).status).toBe(204);
    expect((await put({ at: 2 }, { "if-none-match": "*" })).status).toBe(412);
  });

  it("replaces a known document without a condition in xAPI 1.0.3, not in 2.0", async () => {
    await put({ at: 1 });
    expect((await put({ at: 2 })).status).toBe(204);
    expect((await put({ at: 3 }, second)).status).toBe(409);
    expect((await ask({ method: "POST", content: { at: 4 }, headers: second })).status).toBe(204);
  });

  it("lists the ids of a scope, and of those since a moment", async () => {
    await put({ at: 1 });
    expect(await read({ stateId: undefined })).toEqual(["here"]);
    expect(await read({ stateId: undefined, since: "2999-01-01T00:00:00Z" })).toEqual([]);
  });

  it("removes one document, or all of a scope", async () => {
    await put({ at: 1 });
    expect((await ask({ method: "DELETE" })).status).toBe(204);
    expect((await ask({})).status).toBe(404);
    await put({ at: 1 });
    await ask({ method: "DELETE", query: { stateId: undefined } });
    expect((await ask({})).status).toBe(404);
  });

  it.each([
    ["an activity that is no IRI", { activityId: "video" }],
    ["an agent without identifier", { agent: "{}" }],
    ["a registration that is no UUID", { registration: "7" }],
    ["a parameter of its own", { session: "1" }],
  ])("refuses %s", async (_, query) => {
    expect((await ask({ query })).status).toBe(400);
  });
});
