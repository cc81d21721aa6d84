import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Receiver } from "../../../demo/server/receiver.ts";
import { startReceiver } from "../../../demo/server/receiver.ts";
import { createClient, statementWith } from "./lrs-client.ts";

let receiver: Receiver;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  receiver = await startReceiver();
  client = createClient(receiver);
});
beforeEach(() => receiver.clear());
afterAll(() => receiver.close());

const first = "11111111-1111-4111-8111-111111111111";
const second = "22222222-2222-4222-8222-222222222222";

const fields = () => ({
  Authorization: client.authorization,
  "X-Experience-API-Version": "1.0.3",
  "Content-Type": "application/json",
  content: JSON.stringify([statementWith({ id: first })]),
});

describe("startReceiver", () => {
  it("keeps a posted statement and answers with its id in a list", async () => {
    const response = await client.post(statementWith({ id: first }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual([first]);
    expect(receiver.statements().map(({ id }) => id)).toEqual([first]);
  });

  it("keeps a batch in its order", async () => {
    const response = await client.post([statementWith({ id: second }), statementWith({ id: first })]);
    expect(await response.json()).toEqual([second, first]);
  });

  it("keeps nothing of a batch in which one statement is malformed", async () => {
    const response = await client.post([statementWith({ id: first }), statementWith({ id: "no uuid" })]);
    expect(response.status).toBe(400);
    expect(receiver.statements()).toEqual([]);
  });

  it("keeps nothing of a batch in which one statement contradicts what is known", async () => {
    await client.post(statementWith({ id: first }));
    const contradiction = statementWith({ id: first, result: { completion: true } });
    const response = await client.post([statementWith({ id: second }), contradiction]);
    expect(response.status).toBe(409);
    expect(receiver.statements().map(({ id }) => id)).toEqual([first]);
  });

  it("accepts a statement that it has, whatever the order of its keys, and keeps one of it", async () => {
    const statement = statementWith({ id: first });
    await client.post(statement);
    const response = await client.post(Object.fromEntries(Object.entries(statement).toReversed()));
    expect(response.status).toBe(200);
    expect(receiver.statements()).toHaveLength(1);
  });

  it("refuses an id that stands twice in a batch", async () => {
    const response = await client.post([statementWith({ id: first }), statementWith({ id: first })]);
    expect(response.status).toBe(400);
  });

  it("puts a statement under the id of the query, and refuses another id in the body", async () => {
    const put = (id: string) =>
      client.send(`statements?statementId=${first}`, {
        method: "PUT",
        body: JSON.stringify(statementWith({ id })),
      });
    expect((await put(second)).status).toBe(400);
    expect((await put(first)).status).toBe(204);
    expect(receiver.statements().map(({ id }) => id)).toEqual([first]);
  });

  it("finds statements by id, verb, activity, registration and agent, newest first, page by page", async () => {
    const registration = "33333333-3333-4333-8333-333333333333";
    await client.post([
      statementWith({ id: first }),
      statementWith({ id: second, context: { registration } }),
    ]);
    const ids = async (query: string) => (await client.query(query)).ids;
    const { actor, verb, object } = statementWith({});
    expect(await ids("")).toEqual([second, first]);
    expect(await ids("ascending=true")).toEqual([first, second]);
    expect(await ids(`registration=${registration}`)).toEqual([second]);
    expect(await ids(`verb=${encodeURIComponent(verb.id)}`)).toHaveLength(2);
    expect(await ids("verb=http%3A%2F%2Fexample.com%2Fother")).toEqual([]);
    expect(await ids(`activity=${encodeURIComponent(object.id)}`)).toHaveLength(2);
    expect(
      await ids(`agent=${encodeURIComponent(JSON.stringify({ ...actor, name: "Other" }))}`),
    ).toHaveLength(2);
    expect(await ids("agent=%7B%22mbox%22%3A%22mailto%3Anobody%40example.com%22%7D")).toEqual([]);

    const { more } = await client.query("limit=1");
    expect(await client.query(more.replace("/xapi/statements?", ""))).toEqual({ ids: [first], more: "" });
    expect(await (await client.send(`statements?statementId=${first}`)).json()).toMatchObject({ id: first });
    expect((await client.send("statements?statementId=none")).status).toBe(404);
    expect((await client.send("statements?activityid=x")).status).toBe(400);
  });

  it("asks for the right credential", async () => {
    for (const authorization of ["", "Basic bm86bm8="]) {
      expect((await client.send("statements", { headers: { authorization } })).status).toBe(401);
    }
  });

  it("takes further credentials, and notes whose a request bore", async () => {
    const shared = await startReceiver({ others: { ada: "word" } });
    const authorization = `Basic ${btoa("ada:word")}`;
    const response = await createClient(shared).send("statements", { headers: { authorization } });
    expect([response.status, shared.arrivals[0]?.headers["authorization"]]).toEqual([200, "right for ada"]);
    await shared.close();
  });

  it.each([
    ["1.0.3", 200, "1.0.3"],
    ["1.0", 200, "1.0.3"],
    ["2.0.0", 200, "2.0.0"],
    ["0.95", 400, null],
    ["1.1.0", 400, null],
    ["", 400, null],
  ])("answers version %j with %d", async (version, status, answered) => {
    const response = await client.send("statements", { headers: { "x-experience-api-version": version } });
    expect(response.status).toBe(status);
    expect(response.headers.get("x-experience-api-version")).toBe(answered);
  });

  it("tells its versions to everybody", async () => {
    const response = await fetch(`${receiver.endpoint}about`);
    expect(await response.json()).toEqual({ version: ["1.0.3", "2.0.0"] });
  });

  it("permits another origin what an emitter needs, without a credential, and no more", async () => {
    const response = await fetch(`${receiver.endpoint}statements`, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-max-age")).toBe("600");
    expect(response.headers.get("access-control-allow-headers")).toBe(
      "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match",
    );
  });

  it("logs every arrival as the bytes that came, and of the credential only whether it was right", async () => {
    const text = JSON.stringify(statementWith({ id: first, result: { response: "ä € 🙂" } }));
    await client.send("statements", { method: "POST", body: text });
    await client.send("statements", {
      method: "POST",
      body: "{",
      headers: { authorization: "Basic eHg6eHg=" },
    });
    const [right, wrong] = receiver.arrivals;
    expect(right?.body.equals(Buffer.from(text))).toBe(true);
    expect(right).toMatchObject({ method: "POST", url: "/xapi/statements", answer: { status: 200 } });
    expect([right?.headers["authorization"], wrong?.headers["authorization"]]).toEqual(["right", "wrong"]);
    expect(wrong?.answer?.status).toBe(401);
  });

  it("shows its log over HTTP with every credential blackened, and forgets it when told", async () => {
    await client.alternate({ Authorization: client.authorization, content: "[]" });
    const log = await (await fetch(`${receiver.url}/arrivals`)).text();
    expect(JSON.parse(log)).toHaveLength(1);
    expect(log).not.toContain(encodeURIComponent(client.authorization));
    await fetch(`${receiver.url}/arrivals`, { method: "DELETE" });
    expect(receiver.arrivals).toEqual([]);
  });
});

describe("alternate request syntax", () => {
  it("keeps what a form holds", async () => {
    const response = await client.alternate(fields());
    expect(await response.json()).toEqual([first]);
  });

  it("refuses a further parameter beside the method", async () => {
    expect((await client.alternate(fields(), "method=POST&statementId=x")).status).toBe(400);
  });

  it("is unknown to xAPI 2.0", async () => {
    expect((await client.alternate({ ...fields(), "X-Experience-API-Version": "2.0.0" })).status).toBe(400);
  });

  it("takes the parameters of a query from the form", async () => {
    await client.post(statementWith({ id: first }));
    const { content: _, ...headers } = fields();
    const response = await client.alternate({ ...headers, statementId: first }, "method=GET");
    expect(await response.json()).toMatchObject({ id: first });
  });
});
