import { describe, expect, it } from "vitest";
import { findFault } from "../../../demo/server/lrs/check-statement.ts";
import { statementWith } from "./lrs-client.ts";

const iri = "https://example.com/x";

describe("findFault", () => {
  it.each([
    ["an account", { actor: { account: { homePage: iri, name: "4711" } } }],
    ["an anonymous group", { actor: { objectType: "Group", member: [] } }],
    ["a duration", { result: { duration: "PT83.25S" } }],
    ["a null inside extensions", { result: { extensions: { [iri]: null } } }],
    ["a list of activities", { context: { contextActivities: { category: [{ id: iri }] } } }],
    ["a time with an offset", { timestamp: "2026-01-01T00:00:00+02:00" }],
  ])("passes %s", (_, change) => {
    expect(findFault(statementWith(change))).toBeUndefined();
  });

  it.each([
    ["what is no object", [], null],
    ["an unknown property", { extra: 1 }],
    ["a null", { result: { success: null } }],
    ["an id that is no UUID", { id: "1" }],
    ["an actor without identifier", { actor: { name: "x" } }],
    ["an actor with two identifiers", { actor: { mbox: "mailto:a@example.com", openid: iri } }],
    ["an address without mailto", { actor: { mbox: "a@example.com" } }],
    ["a verb that is no IRI", { verb: { id: "played" } }],
    ["an activity that is no IRI", { object: { id: "/video" } }],
    ["a time without zone", { timestamp: "2026-01-01T00:00:00" }],
    ["a time with the zone -00:00", { timestamp: "2026-01-01T00:00:00-00:00" }],
    ["another version", { version: "0.95" }],
    ["an empty duration", { result: { duration: "PT" } }],
    ["a flag as text", { result: { completion: "true" } }],
    ["a registration that is no UUID", { context: { registration: "x" } }],
    ["an unknown list of activities", { context: { contextActivities: { others: [] } } }],
    ["an extension whose key is no IRI", { context: { extensions: { x: 1 } } }],
  ])("refuses %s", (_, change, whole?: unknown) => {
    expect(findFault(whole === undefined ? statementWith(change) : whole)).toMatch(/\.$/);
  });
});
