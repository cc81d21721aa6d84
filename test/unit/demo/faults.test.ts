import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createFaultPlan, statusFault } from "../../../demo/server/faults.ts";
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

const statement = statementWith({ id: "11111111-1111-4111-8111-111111111111" });
const preflight = () => client.send("statements", { method: "OPTIONS" });
const kept = () => receiver.statements().length;

const taken = (text: string, requests: number) => {
  const plan = createFaultPlan();
  plan.set(text);
  return Array.from({ length: requests }, () => plan.take(Buffer.alloc(0))?.kind);
};

describe("createFaultPlan", () => {
  it("hits every request, the next few, or every nth, as its text says", () => {
    expect(taken("reset", 3)).toEqual(["reset", "reset", "reset"]);
    expect(taken("resetx2", 3)).toEqual(["reset", "reset", undefined]);
    expect(taken("reset/3", 6)).toEqual([undefined, undefined, "reset", undefined, undefined, "reset"]);
    expect(taken("503x1,html", 3)).toEqual(["status", "html", "html"]);
    expect(taken("", 1)).toEqual([undefined]);
  });

  it("refuses a text that is no fault", () => {
    for (const text of ["rest", "200", "503x", "x3"])
      expect(() => createFaultPlan().set(text)).toThrow(RangeError);
  });
});

describe("startReceiver with faults", () => {
  it("answers with a status and keeps nothing, then is well again", async () => {
    receiver.faults.next(statusFault(429, { "retry-after": "2" }));
    const response = await client.post(statement);
    expect([response.status, response.headers.get("retry-after"), kept()]).toEqual([429, "2", 0]);
    expect((await client.post(statement)).status).toBe(200);
  });

  it("breaks the connection before anything is kept", async () => {
    receiver.faults.set("reset");
    await expect(client.post(statement)).rejects.toThrow(TypeError);
    expect(kept()).toBe(0);
  });

  it("keeps the statement and loses the answer", async () => {
    receiver.faults.set("lost-answer");
    await expect(client.post(statement)).rejects.toThrow(TypeError);
    expect(kept()).toBe(1);
  });

  it("keeps the statement and ends the answer in its middle", async () => {
    receiver.faults.set("truncated");
    await expect(client.post(statement).then((response) => response.text())).rejects.toThrow(TypeError);
    expect(kept()).toBe(1);
  });

  it("keeps the statement, and answers when nobody waits any more", async () => {
    receiver.faults.set("late");
    receiver.faults.lateMs = 300;
    const answered = client.post(statement);
    await expect.poll(kept).toBe(1);
    expect(receiver.arrivals[0]).toMatchObject({ kept: true, answer: undefined });
    expect((await answered).status).toBe(200);
  });

  it("keeps a statement twice, which shows where ids are not recognised", async () => {
    receiver.faults.set("twice");
    expect((await client.post(statement)).status).toBe(200);
    expect(kept()).toBe(1);
    const forgetful = await startReceiver({ recognisesIds: false });
    forgetful.faults.set("twicex1");
    const other = createClient(forgetful);
    await other.post(statement);
    await other.post(statement);
    expect(forgetful.statements()).toHaveLength(3);
    await forgetful.close();
  });

  it("refuses bodies that hold a poisoned word", async () => {
    receiver.faults.poison = statement.id;
    expect((await client.post(statement)).status).toBe(400);
    expect((await client.post([])).status).toBe(200);
    expect(receiver.arrivals.map((arrival) => arrival.kept)).toEqual([false, true]);
  });

  it("lets preflights expire", async () => {
    expect((await preflight()).headers.get("access-control-max-age")).toBe("600");
    receiver.faults.preflightsExpire = true;
    expect((await preflight()).headers.get("access-control-max-age")).toBeNull();
  });

  it("answers with a page of HTML, or sends elsewhere", async () => {
    receiver.faults.set("htmlx1,redirectx1");
    const portal = await client.post(statement);
    expect([portal.status, portal.headers.get("content-type")]).toEqual([200, "text/html"]);
    expect((await client.post(statement)).status).toBe(302);
    expect(kept()).toBe(0);
  });

  it("never answers, and logs that nothing went back", async () => {
    receiver.faults.set("silence");
    const leave = new AbortController();
    const pending = client.send("statements", { method: "POST", body: "[]", signal: leave.signal });
    await expect.poll(() => receiver.arrivals.length).toBe(1);
    leave.abort();
    await expect(pending).rejects.toThrow("aborted");
    expect(receiver.arrivals[0]).toMatchObject({ fault: "silence", answer: undefined });
  });

  it("refuses bodies above its limit", async () => {
    receiver.faults.maxBodyBytes = 100;
    expect((await client.post(statement)).status).toBe(413);
    expect((await client.post([])).status).toBe(200);
  });

  it("takes its faults from the page too, and spares preflights", async () => {
    const put = (body: object) =>
      fetch(`${receiver.url}/faults`, { method: "PUT", body: JSON.stringify(body) });
    expect((await put({ fault: "503", latencyMs: 5, maxBodyBytes: 1000 })).status).toBe(200);
    expect(receiver.faults).toMatchObject({ latencyMs: 5, maxBodyBytes: 1000 });
    expect((await client.send("statements", { method: "OPTIONS" })).status).toBe(204);
    expect((await client.post(statement)).status).toBe(503);
    expect((await put({ fault: "nonsense" })).status).toBe(400);
  });
});
