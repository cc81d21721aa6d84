import { describe, expect, it } from "vitest";
import { tellDifference } from "../../../src/testing/story-difference.ts";
import { facts, tell } from "./facts.ts";

describe("tellDifference", () => {
  it("is nothing where the story is the one expected, by names alone or with what they leave open", () => {
    const told = tell("initialized", "played started", "paused learner");
    expect(tellDifference(["initialized", "played", "paused"], told)).toBeUndefined();
    expect(tellDifference(["initialized", "played started", "paused learner"], told)).toBeUndefined();
    expect(tellDifference([], [])).toBeUndefined();
  });

  it("shows the whole story, and where it differs, with the media's times", () => {
    const told = [
      facts({ name: "initialized", at: 0 }),
      facts({ name: "played", detail: "started", time: 0.004, at: 1 }),
      facts({ name: "paused", detail: "end", time: 20.008, at: 2 }),
      facts({ name: "completed", time: 20.008, at: 3 }),
    ];
    const expected = [
      "initialized",
      "played",
      { what: "seeked", from: 4, to: 12 },
      { what: "paused end", time: 12 },
    ];
    expect(tellDifference(expected, told)).toBe(
      [
        "    initialized",
        "    played started at 0.004 s",
        "  - seeked from 4 s to 12 s",
        "  ~ paused end at 20.008 s: time is 20.008 s, expected 12 s ± 0.5 s",
        "  + completed at 20.008 s",
      ].join("\n"),
    );
  });

  it("says of a record with another reason that it is another, and not that one is missing and one too much", () => {
    expect(tellDifference(["paused end"], tell("paused learner"))).toBe(
      "  ~ paused learner: it is paused learner, expected paused end",
    );
  });

  it("takes times for the same within a tolerance, the test's own where it has one", () => {
    const told = [facts({ name: "paused", time: 5.3 })];
    expect(tellDifference([{ what: "paused", time: 5 }], told)).toBeUndefined();
    expect(tellDifference([{ what: "paused", time: 5 }], told, 0.2)).toContain("expected 5 s ± 0.2 s");
  });

  it("says that a time is not told where it is expected", () => {
    expect(tellDifference([{ what: "initialized", time: 0 }], tell("initialized"))).toContain(
      "time is not told, expected 0 s",
    );
  });
});
