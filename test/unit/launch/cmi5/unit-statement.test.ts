import { describe, expect, it } from "vitest";
import { writeUnit, type Unit } from "../../../../src/launch/cmi5/unit-statement.ts";

const CMI5 = "https://w3id.org/xapi/cmi5/context/";
const sessionId = { [`${CMI5}extensions/sessionid`]: "s1" };
const unit: Unit = {
  actor: { account: { homePage: "https://lms.example", name: "4711" } },
  registration: "5f3c0a52-6b0e-4d53-9a57-0c9c7e6b1d11",
  activityId: "https://lms.example/units/1",
  contextTemplate: { contextActivities: { grouping: [{ id: "urn:unit" }] }, extensions: sessionId },
  masteryScore: 0.8,
  startedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
};
const at = unit.startedAt + 90_250;
const category = (...names: string[]) => names.map((name) => ({ id: `${CMI5}categories/${name}` }));

const scaled = (verb: "passed" | "failed", share: number): number | undefined =>
  writeUnit(unit, verb, { id: "i1", at, share }).result?.score?.scaled;

describe("writeUnit", () => {
  it("writes who, what and when, in the context that the learning system wants", () => {
    expect(writeUnit(unit, "initialized", { id: "i1", at })).toEqual({
      id: "i1",
      actor: unit.actor,
      verb: { id: "http://adlnet.gov/expapi/verbs/initialized", display: { en: "initialized" } },
      object: { id: unit.activityId },
      context: {
        registration: unit.registration,
        contextActivities: { grouping: [{ id: "urn:unit" }], category: category("cmi5") },
        extensions: sessionId,
      },
      timestamp: "2026-01-02T03:05:35.250Z",
    });
  });

  it.each([
    ["completed", { completion: true, duration: "PT90.25S" }, category("cmi5", "moveon")],
    ["passed", { success: true, score: { scaled: 0.9 }, duration: "PT90.25S" }, category("cmi5", "moveon")],
    ["failed", { success: false, score: { scaled: 0.9 }, duration: "PT90.25S" }, category("cmi5", "moveon")],
    ["terminated", { duration: "PT90.25S" }, category("cmi5")],
  ] as const)("writes what came of %s, and whether it counts for moving on", (verb, result, categories) => {
    const written = writeUnit(unit, verb, { id: "i1", at, share: 0.9 });
    expect(written.result).toEqual(result);
    expect(written.context.contextActivities?.category).toEqual(categories);
  });

  it.each(["passed", "failed"] as const)("says of %s which mastery score judged it", (verb) => {
    expect(writeUnit(unit, verb, { id: "i1", at, share: 0.5 }).context.extensions).toEqual({
      ...sessionId,
      [`${CMI5}extensions/masteryscore`]: 0.8,
    });
  });

  it("never rounds a share up to the mastery score, nor one that reached it below", () => {
    expect(scaled("failed", 0.799_99)).toBe(0.799);
    expect(scaled("passed", 0.799_999)).toBe(0.8);
    expect(scaled("passed", 0.912_6)).toBe(0.912);
  });
});
