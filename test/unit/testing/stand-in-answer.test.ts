import { describe, expect, it } from "vitest";
import { answerInPlace } from "../../../src/testing/stand-in-answer.ts";
import { viewingStatements } from "../../fixtures/xapi/statements.ts";

const url = "https://lrs.example.com/xapi/statements";
const statements = viewingStatements();

describe("answerInPlace", () => {
  it("takes statements, and says their ids", () => {
    const { status, body } = answerInPlace({ url, method: "POST", body: JSON.stringify(statements) });
    expect([status, JSON.parse(body)]).toEqual([200, statements.map(({ id }) => id)]);
  });

  it("takes what cannot be read, and says no id", () => {
    expect(answerInPlace({ url, method: "POST", body: null })).toMatchObject({ status: 200, body: "[]" });
  });

  it.each([
    ["a preflight", "OPTIONS", url],
    ["a statement that is put in its place", "PUT", url],
    ["a document of the State resource", "POST", "https://lrs.example.com/xapi/activities/state"],
  ])("answers %s without a body", (_, method, address) => {
    expect(answerInPlace({ url: address, method, body: "{}" })).toMatchObject({ status: 204, body: "" });
  });

  it("has nothing that it is asked for", () => {
    expect(answerInPlace({ url, method: "GET", body: null }).status).toBe(404);
  });

  it("permits other origins all that an LRS is sent", () => {
    expect(answerInPlace({ url, method: "OPTIONS", body: null }).headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "authorization, content-type, x-experience-api-version",
    });
  });
});
