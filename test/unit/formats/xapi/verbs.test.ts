import { describe, expect, test } from "vitest";
import { verbIri, VERBS } from "../../../../src/formats/xapi/verbs.ts";

describe("verbIri", () => {
  test.each([
    ["initialized", "http://adlnet.gov/expapi/verbs/initialized"],
    ["played", "https://w3id.org/xapi/video/verbs/played"],
    ["paused", "https://w3id.org/xapi/video/verbs/paused"],
    ["seeked", "https://w3id.org/xapi/video/verbs/seeked"],
    ["interacted", "http://adlnet.gov/expapi/verbs/interacted"],
    ["completed", "http://adlnet.gov/expapi/verbs/completed"],
    ["terminated", "http://adlnet.gov/expapi/verbs/terminated"],
    ["progressed", "http://adlnet.gov/expapi/verbs/progressed"],
  ] as const)("VP-3: %s is %s, letter by letter", (verb, iri) => {
    expect(verbIri(verb)).toBe(iri);
  });
});

describe("VERBS", () => {
  test("VP-28: buffering has no verb, and the end of the media has only paused", () => {
    expect(VERBS.stalled).toBeNull();
    expect(VERBS.ended).toBeNull();
  });

  test("VP-57: every act upon the player is interacted", () => {
    expect(VERBS.changed).toBe("interacted");
  });
});
