import { describe, expect, it } from "vitest";
import { readPublished, readRefusal } from "../../../../src/formats/learningbuilder/read-answer.ts";

const says = (reason: unknown): string => JSON.stringify({ error: "bad_request", reason });

describe("readPublished", () => {
  it("takes a message for delivered that was routed", () => {
    expect(readPublished('{"routed":true}')).toEqual({ kind: "delivered" });
  });

  it("suspends where the broker dropped the message, since no queue is bound for it", () => {
    expect(readPublished('{"routed":false}')).toEqual({ kind: "suspended", reason: "unroutable" });
  });

  it.each(["", "<!doctype html>", "null", "[]", "{}", '{"routed":"true"}'])(
    "throws where %j is the answer, which is none of a broker",
    (body) => expect(() => readPublished(body)).toThrow(),
  );
});

describe("readRefusal", () => {
  it.each([
    ["404 NOT_FOUND - no exchange 'lectures' in vhost '/'", "unknown-exchange"],
    [
      "403 ACCESS_REFUSED - access to exchange 'lectures' in vhost '/' refused for user 'page'",
      "exchange-refused",
    ],
    ["403 ACCESS_REFUSED - cannot publish to internal exchange 'lectures' in vhost '/'", "exchange-refused"],
  ])("takes 400 with %j for the fault of the place, not of the record", (reason, short) => {
    expect(readRefusal(400, says(reason))).toEqual({ kind: "suspended", reason: short });
  });

  it("tries again where the API has no routes, as while a broker stops", () => {
    const body = '{"error":"Object Not Found","reason":"Not Found"}';
    expect(readRefusal(404, body)).toEqual({ kind: "retry", reason: "broker-not-ready" });
  });

  it.each<[status: number, body: string]>([
    [400, says("[{key_missing,properties}]")],
    [400, says("Exceeded HTTP request body size limit")],
    [400, says(["not_int", "delivery_mode"])],
    [400, says("406 PRECONDITION_FAILED - unknown delivery tag 1")],
    [400, ""],
    [401, '{"error":"not_authorized","reason":"Login failed"}'],
    [404, "<html>"],
    [404, '{"error":"nothing here"}'],
    [500, ""],
    [500, says("404 NOT_FOUND - no exchange 'lectures' in vhost '/'")],
  ])("leaves %d with %j to what its status means", (status, body) => {
    expect(readRefusal(status, body)).toBeUndefined();
  });
});
