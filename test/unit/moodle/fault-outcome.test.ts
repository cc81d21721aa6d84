import { describe, expect, it } from "vitest";
import { faultOutcome } from "../../../src/moodle/fault-outcome.ts";

const outcomeOf = (code: string, words = "words") => faultOutcome({ kind: "fault", code, words });

describe("faultOutcome", () => {
  it.each([
    "servicerequireslogin",
    "invalidsesskey",
    "invalidtoken",
    "accessexception",
    "servicenotavailable",
    "invalidrecord",
    "Unknown handler",
    "Component mod_gone not available.",
    "Statements actor is not the current user",
  ])("sends nothing more, and sets no record aside, where the fault is the place's: %s", (code) => {
    expect(outcomeOf(code)).toEqual({ kind: "suspended", reason: code });
  });

  it.each(["dmlwriteexception", "dmlreadexception", "sitemaintenance", "upgraderunning"])(
    "waits where the site is not able now: %s",
    (code) => expect(outcomeOf(code)).toEqual({ kind: "retry", reason: code }),
  );

  it.each([
    "No statement can be processed.",
    "Missing 'verb'",
    "invalidparameter",
    "JSON error: Syntax error",
    "unknown",
  ])("takes all else to be said of what was sent: %s", (code) =>
    expect(outcomeOf(code)).toEqual({ kind: "refused", status: 200, reason: code, words: "words" }),
  );

  it("keeps of long texts as much as of other servers'", () => {
    expect(outcomeOf("c".repeat(300), "w".repeat(3000))).toEqual({
      kind: "refused",
      status: 200,
      reason: "c".repeat(200),
      words: "w".repeat(2048),
    });
  });
});
