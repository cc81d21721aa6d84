import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../src/transport/delivery.ts";
import type { Answer } from "../../../src/transport/status-outcome.ts";
import { statusOutcome } from "../../../src/transport/status-outcome.ts";
import { propertyRuns } from "../../support/property-runs.ts";

const answer = (status: number, body = "", afterMs?: number): Answer => ({ status, body, afterMs });

const delivered: Delivery = { kind: "delivered" };
const unexpected: Delivery = { kind: "suspended", reason: "unexpected-answer" };

/** What is written to an LRS: 204, or 200 with the list of ids. */
const toLrs: readonly (readonly [rule: string, answer: Answer, outcome: Delivery])[] = [
  ["200 with the ids is delivered", answer(200, '["a","b"]'), delivered],
  ["200 with fewer ids than were sent is delivered: the others were there", answer(200, "[]"), delivered],
  ["200 with spaces around the list is delivered", answer(200, ' ["a"]\r\n'), delivered],
  ["204, which some say when all was there already, is delivered", answer(204), delivered],
  ["200 without a body comes from another server", answer(200), unexpected],
  ["200 with an object comes from another server", answer(200, '{"ids":["a"]}'), unexpected],
  ["200 with a text comes from another server", answer(200, '"a"'), unexpected],
  ["200 with a list that breaks off tells of nothing", answer(200, '["a","b'), unexpected],
  ["200 with a page to log in comes from another server", answer(200, "<!doctype html>"), unexpected],
  ["201 is said by no LRS", answer(201, '["a"]'), unexpected],
  ["202 is said by no LRS", answer(202, '["a"]'), unexpected],
  ["206 is said by no LRS", answer(206, '["a"]'), unexpected],
];

/** What is written to others: any success that is no page for people. */
const toOthers: readonly (readonly [rule: string, answer: Answer, outcome: Delivery])[] = [
  ["200 without a body is delivered", answer(200), delivered],
  ["200 with any words is delivered", answer(200, "Success"), delivered],
  ["200 with a list of ids is delivered", answer(200, '["a"]'), delivered],
  ["201 with an object is delivered", answer(201, '{"ok":true}'), delivered],
  ["202 is delivered", answer(202), delivered],
  ["204 is delivered", answer(204), delivered],
  ["words that mention a page later on are delivered", answer(200, "not <html> at first"), delivered],
  ["a doctype begins a page, in any case", answer(200, "\n <!DOCTYPE HTML PUBLIC>"), unexpected],
  ["so does one with more than a space in it", answer(200, "<!doctype\n\t html>"), unexpected],
  ["an html element begins a page", answer(200, "<html lang=en>"), unexpected],
  ["201 with a page is no answer", answer(201, "<HTML>"), unexpected],
];

/** Reads how many were taken. */
const reads = (body: string, texts: readonly string[]): Delivery => {
  const taken: unknown = JSON.parse(body);
  return taken === texts.length ? { kind: "delivered" } : { kind: "retry", reason: "partial" };
};

const again = (status: number): Delivery => ({ kind: "retry", reason: `${status}`, status });
const refused = (status: number): Delivery => ({
  kind: "refused",
  status,
  reason: `${status} no verb`,
  words: "no verb",
});
const suspended = (status: number): Delivery => ({ kind: "suspended", reason: `${status}` });

/** What no success is: the same for every server. */
const toAll: readonly (readonly [rule: string, status: number, outcome: Delivery])[] = [
  ["Bad Request: something in the batch is wrong", 400, refused(400)],
  ["Unauthorized: the credential is missing or wrong", 401, suspended(401)],
  ["Payment Required: nobody knows what that means", 402, suspended(402)],
  ["Forbidden: the credential may not write", 403, suspended(403)],
  ["Not Found: the address is wrong", 404, suspended(404)],
  ["Method Not Allowed: the address is wrong", 405, suspended(405)],
  ["Not Acceptable: nobody knows what that means", 406, suspended(406)],
  ["Request Timeout: the server gave up", 408, again(408)],
  ["Conflict: a record is there with other words, or is there at all", 409, refused(409)],
  ["Gone: the address is wrong", 410, suspended(410)],
  ["Length Required: nobody knows what that means", 411, suspended(411)],
  ["Precondition Failed: belongs to documents", 412, suspended(412)],
  ["Content Too Large: the batch is", 413, refused(413)],
  ["URI Too Long: the address is wrong", 414, suspended(414)],
  ["Unsupported Media Type: the server speaks something else", 415, suspended(415)],
  ["Unprocessable Content: something in the batch is wrong", 422, refused(422)],
  ["Too Early: the server does not dare yet", 425, again(425)],
  ["Too Many Requests: the server is busy", 429, again(429)],
  ["Request Header Fields Too Large: the credential is wrong", 431, suspended(431)],
  ["Unavailable For Legal Reasons: nothing is to be sent", 451, suspended(451)],
  ["Internal Server Error: the server is ill", 500, again(500)],
  ["Not Implemented: may be a proxy in its place", 501, again(501)],
  ["Bad Gateway: the server is down", 502, again(502)],
  ["Service Unavailable: the server is down", 503, again(503)],
  ["Gateway Timeout: the server is down", 504, again(504)],
  ["Insufficient Storage: the server is full", 507, again(507)],
  ["a status of a proxy's own", 599, again(599)],
  ["Multiple Choices: a redirect", 300, suspended(300)],
  ["Moved Permanently: a redirect", 301, suspended(301)],
  ["Found: a redirect, often to a log-in", 302, suspended(302)],
  ["See Other: a redirect", 303, suspended(303)],
  ["Not Modified: nobody asked", 304, suspended(304)],
  ["Temporary Redirect: may lead the credential elsewhere", 307, suspended(307)],
  ["Permanent Redirect: may lead the credential elsewhere", 308, suspended(308)],
  ["a redirect that was not followed", 0, { kind: "suspended", reason: "redirect" }],
];

describe("statusOutcome", () => {
  it.each(toLrs)("of an LRS: %s", (_, given, outcome) => {
    expect(statusOutcome(given, "json-array")).toEqual(outcome);
  });

  it.each(toOthers)("of others: %s", (_, given, outcome) => {
    expect(statusOutcome(given, "not-html")).toEqual(outcome);
  });

  it.each(toAll)("%s (%i)", (_, status, outcome) => {
    for (const success of ["json-array", "not-html"] as const)
      expect(statusOutcome(answer(status, "no verb"), success)).toEqual(outcome);
  });

  it.each([1200, 2000, 1503, 5030, 1429, 4290, 1400, 4000])(
    "suspends where %i was said, which is no status: they have three digits",
    (status) => {
      expect(statusOutcome(answer(status), "not-html")).toEqual(suspended(status));
    },
  );

  it.each([408, 425, 429, 503])("hands on the wait that the server asks for with %i", (status) => {
    expect(statusOutcome(answer(status, "", 7000), "json-array")).toEqual({
      ...again(status),
      afterMs: 7000,
    });
  });

  it("keeps 200 characters of the server's words in the reason, and 2,048 beside it", () => {
    const said = "x".repeat(5000);
    expect(statusOutcome(answer(400, said), "json-array")).toEqual({
      kind: "refused",
      status: 400,
      reason: `400 ${"x".repeat(200)}`,
      words: "x".repeat(2048),
    });
  });

  it("has an outcome for every status and every body, and calls nothing delivered but a success", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.string(), (status, body) => {
        const { kind } = statusOutcome(answer(status, body), "json-array");
        expect(["delivered", "retry", "refused", "suspended"]).toContain(kind);
        if (kind === "delivered") expect([200, 204]).toContain(status);
      }),
      { seed: 20261122, numRuns: propertyRuns(100) },
    );
  });

  describe("with a destination that reads the answer itself", () => {
    it("believes what it reads of a success", () => {
      expect(statusOutcome(answer(200, "2"), reads, ["{}", "{}"])).toEqual(delivered);
      expect(statusOutcome(answer(202, "1"), reads, ["{}", "{}"])).toEqual({
        kind: "retry",
        reason: "partial",
      });
    });

    it("takes what it cannot read for the answer of another server", () => {
      expect(statusOutcome(answer(200, "<html>"), reads, ["{}"])).toEqual(unexpected);
    });

    it("does not ask it about any other status", () => {
      expect(statusOutcome(answer(503, "1"), reads, ["{}"])).toEqual(again(503));
    });
  });
});
