import { describe, expect, it } from "vitest";
import { caliper } from "../../../src/formats/caliper/format.ts";
import { xapi } from "../../../src/formats/xapi/format.ts";
import { readSentBody, type SentBody } from "../../../src/testing/sent-body.ts";
import { formRequest } from "../../../src/transport/form-request.ts";
import { context, event } from "../../fixtures/xapi/viewing.ts";

const url = "https://lrs.example.com/xapi/statements";
const sendTime = "2026-03-04T09:30:06.040Z";
const paused = event({
  type: "paused",
  reason: "learner",
  progress: { share: 0.3, segments: [[0, 6]], ordered: true, consumed: 6 },
});
const statement = JSON.stringify(xapi().write(paused, context));
const post = (body: string | null, address = url): SentBody =>
  readSentBody({ url: address, method: "POST", body });
const namesOf = (body: SentBody): unknown =>
  body.kind === "records" ? body.records.map(({ name, detail }) => [name, detail]) : body;

describe("readSentBody", () => {
  it("reads a list of statements, and a statement alone", () => {
    expect(namesOf(post(`[${statement},${statement}]`))).toEqual([
      ["paused", "learner"],
      ["paused", "learner"],
    ]);
    expect(namesOf(post(statement))).toEqual([["paused", "learner"]]);
    expect(namesOf(post("[]"))).toEqual([]);
  });

  it("reads what the Video Profile says in a statement", () => {
    const body = post(statement);
    expect(body.kind === "records" && body.records[0]).toMatchObject({
      id: context.id,
      at: Date.UTC(2026, 2, 4, 9, 30, 6, 40),
      time: 6,
      progress: 0.3,
      segments: [[0, 6]],
      session: context.session,
      registration: context.registration,
      json: JSON.parse(statement),
    });
  });

  it("reads the form of the alternate request syntax", () => {
    const format = xapi();
    const pack = (texts: readonly string[], moment: string) => format.pack(texts, moment);
    const { url: address, body } = formRequest({ url, pack }, [statement], {
      authorization: "Basic x",
      moment: sendTime,
    });
    expect(namesOf(post(String(body), address))).toEqual([["paused", "learner"]]);
  });

  it("reads an envelope of Caliper, its positions and what Playtrace adds to it", () => {
    const format = caliper({ sensor: "https://example.com/sensor" });
    const text = JSON.stringify(format.write(paused, context));
    const body = post(format.pack([text], sendTime).body, "https://lake.example.com/caliper");
    expect(body.kind === "records" && body.records).toMatchObject([
      {
        id: `urn:uuid:${context.id}`,
        name: "Paused",
        detail: "learner",
        at: Date.UTC(2026, 2, 4, 9, 30, 6, 40),
        time: 6,
        progress: 0.3,
        session: `urn:uuid:${context.session}`,
      },
    ]);
  });

  it("reads of a Caliper seek from where to where", () => {
    const format = caliper({ sensor: "https://example.com/sensor" });
    const seeked = event({ type: "seeked", from: 3.5, to: 75 });
    const text = JSON.stringify(format.write(seeked, context));
    const body = post(format.pack([text], sendTime).body);
    expect(body.kind === "records" && body.records).toMatchObject([{ name: "JumpedTo", from: 3.5, to: 75 }]);
  });

  it("takes the id of a statement that is put in its place from the address", () => {
    const { id: _id, ...nameless } = JSON.parse(statement);
    const address = `${url}?statementId=${context.id}`;
    const body = readSentBody({ url: address, method: "PUT", body: JSON.stringify(nameless) });
    expect(body.kind === "records" && body.records[0]?.id).toBe(context.id);
  });

  it.each([
    ["a preflight", { url, method: "OPTIONS", body: null }],
    ["a question", { url, method: "GET", body: null }],
    ["a question in a form", { url: `${url}?method=GET`, method: "POST", body: "content=" }],
    [
      "a document of the State resource",
      { url: "https://lrs.example.com/xapi/activities/state?stateId=x", method: "POST", body: "{}" },
    ],
  ])("expects no records of %s", (_, request) => {
    expect(readSentBody(request)).toEqual({ kind: "other" });
  });

  it.each([
    ["the browser does not tell its body", null, url],
    ["its body is no JSON", "{", url],
    ["its form has no content", "Authorization=x", `${url}?method=POST`],
    ["it brings neither statements nor Caliper", '[{"score":1}]', url],
    ["it brings neither statements nor Caliper", "5", url],
  ])("says why a request brings no records: %s", (why, body, address) => {
    expect(post(body, address)).toEqual({ kind: "unreadable", why });
  });
});
