import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PageServer } from "../../../demo/server/page-server.ts";
import { startPageServer } from "../../../demo/server/page-server.ts";
import type { Receiver } from "../../../demo/server/receiver.ts";
import { startReceiver } from "../../../demo/server/receiver.ts";
import { statementWith } from "./lrs-client.ts";

let receiver: Receiver;
let pages: PageServer;

beforeAll(async () => {
  receiver = await startReceiver();
  pages = await startPageServer({ receiver });
});
beforeEach(() => receiver.clear());
afterAll(async () => {
  await pages.close();
  await receiver.close();
});

const basic = `Basic ${Buffer.from("demo:secret").toString("base64")}`;
const first = statementWith({ id: "11111111-1111-4111-8111-111111111111" });
const second = statementWith({ id: "22222222-2222-4222-8222-222222222222" });

async function post(path: string, authorization: string, content: unknown): Promise<[number, unknown]> {
  const response = await fetch(receiver.url + path, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(content),
  });
  const body = await response.text();
  return [response.status, body && JSON.parse(body)];
}

/** A call by the learner of the Moodle with this `wwwroot`. */
const callWith = (homePage: string) => {
  const statement = statementWith({ actor: { account: { homePage, name: "2" } } });
  const args = { component: "mod_film", requestjson: JSON.stringify([statement]) };
  return JSON.stringify([{ index: 0, methodname: "core_xapi_statement_post", args }]);
};

const cookieOf = async (path: string) => (await fetch(pages.url + path)).headers.get("set-cookie");

/** What the desk counts of the system at this path. */
async function held(path: string): Promise<unknown> {
  const live = await fetch(`${receiver.url}/arrivals/live`);
  const reader = live.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return JSON.parse(new TextDecoder().decode(value).replace("data: ", "")).kept[path];
}

describe("openLrw", () => {
  const path = "/openlrw/xAPI/statements";

  it("takes a list of statements and answers with their ids", async () => {
    expect(await post(path, basic, [first, second])).toEqual([200, [first.id, second.id]]);
    expect(await held("/openlrw/")).toBe(2);
  });

  it("refuses a statement that stands in no list", async () => {
    expect(await post(path, basic, first)).toEqual([400, expect.anything()]);
  });

  it("takes an id that it has for an error, and keeps nothing of the list", async () => {
    await post(path, basic, [first]);
    expect(await post(path, basic, [second, first])).toEqual([500, expect.anything()]);
    expect(await held("/openlrw/")).toBe(1);
  });

  it("takes envelopes for the bare key alone, and answers with the ids that it saved", async () => {
    const envelope = { sensor: "https://example.com/", sendTime: "now", data: [first] };
    expect(await post("/openlrw/key/caliper", "demo", envelope)).toEqual([200, [first.id]]);
    expect(await post("/openlrw/key/caliper", "Bearer demo", envelope)).toEqual([401, expect.anything()]);
  });
});

describe("learningBuilder", () => {
  const path = "/learningbuilder/API/XAPI/Post";
  const document = { ...first, object: { ...first.object, handler: "VideoWatched" } };

  it("takes one document with its handler", async () => {
    expect(await post(path, "Bearer demo", document)).toEqual([200, ""]);
    expect(await held("/learningbuilder/")).toBe(1);
  });

  it.each([
    ["a list", [document]],
    ["a document without its handler", first],
    ["a document without a verb", { ...document, verb: undefined }],
  ])("refuses %s", async (_, content) => {
    expect(await post(path, "Bearer demo", content)).toEqual([400, expect.anything()]);
    expect(await held("/learningbuilder/")).toBe(0);
  });

  it("refuses another credential", async () => {
    expect(await post(path, basic, document)).toEqual([401, expect.anything()]);
  });
});

describe("rabbitMq", () => {
  const path = "/rabbitmq/api/exchanges/%2F/amq.default/publish";
  const message = { properties: {}, routing_key: "xapi", payload: "{}", payload_encoding: "string" };

  it("routes a message to the queue of its key", async () => {
    expect(await post(path, basic, message)).toEqual([200, { routed: true }]);
    expect(await held("/rabbitmq/")).toBe(1);
  });

  it("drops a message that no queue is bound for, with a status of success", async () => {
    expect(await post(path, basic, { ...message, routing_key: "none" })).toEqual([200, { routed: false }]);
    expect(await held("/rabbitmq/")).toBe(0);
  });

  it.each(Object.keys(message))("wants the key %s", async (key) => {
    const reason = `[{key_missing,${key}}]`;
    expect(await post(path, basic, { ...message, [key]: undefined })).toEqual([
      400,
      { error: "bad_request", reason },
    ]);
  });

  it("wants a payload that is a text", async () => {
    const [status, body] = await post(path, basic, { ...message, payload: {} });
    expect([status, body]).toEqual([400, { error: "bad_request", reason: "payload_not_string" }]);
  });

  it("says of an exchange that it does not have that it is not found, with a status of its own", async () => {
    const [status, body] = await post("/rabbitmq/api/exchanges/%2F/films/publish", basic, message);
    expect([status, body]).toEqual([
      400,
      { error: "bad_request", reason: expect.stringMatching("404 NOT_FOUND - no exchange 'films'") },
    ]);
  });

  it("refuses another password", async () => {
    expect(await post(path, "Basic bm86bm8=", message)).toEqual([
      401,
      { error: "not_authorized", reason: "Login failed" },
    ]);
  });
});

describe("moodle", () => {
  const door = "/moodle/lib/ajax/service.php?sesskey=demo&info=core_xapi_statement_post";
  const ask = async (body: string, cookie = "MoodleSession=demo"): Promise<unknown> => {
    const response = await fetch(pages.url + door, { method: "POST", headers: { cookie }, body });
    expect(response.status).toBe(200);
    return response.json();
  };

  it("takes statements of its own learner through the pages' server, whose origin is the site's", async () => {
    expect(await ask(callWith(`${pages.url}/moodle`))).toEqual([{ error: false, data: [true] }]);
    expect(await held("/moodle/")).toBe(1);
  });

  it("refuses a learner of another site, with a status of success", async () => {
    const [answer] = Object.values(Object(await ask(callWith("https://example.com"))));
    expect(answer).toMatchObject({ error: true, exception: { message: /homePage/ } });
  });

  it("asks for a login where there is no cookie of one", async () => {
    expect(await ask(callWith(`${pages.url}/moodle`), "other=1")).toMatchObject([
      { error: true, exception: { errorcode: "servicerequireslogin" } },
    ]);
  });

  it("tells readers neither the cookie nor the key of the session", async () => {
    await ask(callWith(`${pages.url}/moodle`));
    const told = await (await fetch(`${receiver.url}/arrivals`)).text();
    expect(told).not.toContain("sesskey=demo");
    expect(told).not.toContain("MoodleSession=demo");
  });

  it("comes with a cookie for the pages that hold the key of its session, and no other", async () => {
    expect(await cookieOf("/")).toBe("MoodleSession=demo; Path=/moodle/; HttpOnly; SameSite=Strict");
    expect(await cookieOf("/script-tag-html.html")).toBeNull();
  });
});

describe("handOn", () => {
  it("breaks off where the server behind it does", async () => {
    receiver.faults.set("reset");
    await expect(fetch(`${pages.url}/moodle/lib/ajax/service.php`, { method: "POST" })).rejects.toThrow();
  });
});
