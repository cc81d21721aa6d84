import { describe, expect, it } from "vitest";
import { statusOutcome } from "../../../src/transport/status-outcome.ts";

const answer = (status: number, body = "", afterMs?: number) => ({ status, body, afterMs });

describe("statusOutcome", () => {
  it.each([
    ["204 is delivered", answer(204)],
    ["200 with a JSON array is delivered", answer(200, '["a"]')],
    ["200 with fewer ids than were sent is delivered", answer(200, "[]")],
  ])("xAPI: %s", (_, given) => {
    expect(statusOutcome(given, "json-array")).toEqual({ kind: "delivered" });
  });

  it.each([
    ["200 with HTML", answer(200, "<!doctype html><title>Log in</title>")],
    ["200 with a JSON object", answer(200, "{}")],
    ["200 without a body", answer(200)],
    ["201, which no LRS says", answer(201, '["a"]')],
    ["202", answer(202)],
  ])("xAPI: %s is an unexpected answer, and suspends", (_, given) => {
    expect(statusOutcome(given, "json-array")).toEqual({ kind: "suspended", reason: "unexpected-answer" });
  });

  it.each([
    ["200 without a body", answer(200)],
    ["201 with JSON", answer(201, '{"ok":true}')],
    ["202 with words that mention <html> later", answer(202, "no <html> here")],
    ["204", answer(204)],
  ])("Caliper: %s is delivered", (_, given) => {
    expect(statusOutcome(given, "not-html")).toEqual({ kind: "delivered" });
  });

  it.each([
    ["a doctype", "\n <!DOCTYPE HTML PUBLIC>"],
    ["an html element", "<html lang=en>"],
  ])("Caliper: 200 with HTML that begins with %s suspends", (_, body) => {
    expect(statusOutcome(answer(200, body), "not-html")).toEqual({
      kind: "suspended",
      reason: "unexpected-answer",
    });
  });

  it.each([408, 425, 429, 500, 502, 503, 504, 599])("%i is tried again", (status) => {
    expect(statusOutcome(answer(status, "<html>"), "json-array")).toEqual({
      kind: "retry",
      reason: `${status}`,
      status,
    });
  });

  it.each([429, 503])("%i with a wait is tried again after it", (status) => {
    expect(statusOutcome(answer(status, "", 7000), "json-array")).toEqual({
      kind: "retry",
      reason: `${status}`,
      status,
      afterMs: 7000,
    });
  });

  it.each([400, 409, 413, 422])("%i refuses, with the server's own words", (status) => {
    expect(statusOutcome(answer(status, "no verb"), "json-array")).toEqual({
      kind: "refused",
      status,
      reason: `${status} no verb`,
      words: "no verb",
    });
  });

  it("keeps at most 200 characters of the server's words", () => {
    expect(statusOutcome(answer(400, "x".repeat(5000)), "json-array")).toMatchObject({
      reason: `400 ${"x".repeat(200)}`,
    });
  });

  it.each([401, 403, 404, 405, 410, 415])("%i suspends", (status) => {
    expect(statusOutcome(answer(status), "not-html")).toEqual({ kind: "suspended", reason: `${status}` });
  });

  it.each([301, 302, 303, 307, 308])("a readable %i suspends", (status) => {
    expect(statusOutcome(answer(status), "not-html")).toEqual({ kind: "suspended", reason: `${status}` });
  });

  it("a redirect that the browser did not follow, status 0, suspends", () => {
    expect(statusOutcome(answer(0), "not-html")).toEqual({ kind: "suspended", reason: "redirect" });
  });

  it.each([304, 402, 406, 411, 412, 414, 431, 451])(
    "%i, which has no row of its own, suspends: nothing is lost",
    (status) => {
      expect(statusOutcome(answer(status), "not-html")).toEqual({ kind: "suspended", reason: `${status}` });
    },
  );
});
