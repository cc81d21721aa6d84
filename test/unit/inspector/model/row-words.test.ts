import { describe, expect, it } from "vitest";
import type { LearningFact } from "../../../../src/events/learning-event.ts";
import { eventWords, recordWords } from "../../../../src/inspector/model/row-words.ts";
import { event, snapshot } from "../../../fixtures/xapi/viewing.ts";

const progress = { share: 0.987, segments: [], ordered: true, consumed: 3 };

describe("eventWords", () => {
  it.each<readonly [LearningFact, string, string]>([
    [{ type: "session-started" }, "Session started", "length 0:20.0"],
    [{ type: "played", resumed: true, restarted: false, autoplay: false }, "Played", "again"],
    [
      { type: "played", resumed: false, restarted: true, autoplay: true },
      "Played",
      "by the page, from the beginning",
    ],
    [{ type: "paused", reason: "learner", progress }, "Paused", "learner"],
    [{ type: "seeked", from: 3, to: 3_725.25 }, "Seeked", "0:03.0 → 1:02:05.3"],
    [{ type: "milestone-reached", mark: 25, basis: "position" }, "Milestone", "25 %"],
    [{ type: "completed", progress }, "Completed", "98.7 % watched"],
    [{ type: "mastered", progress }, "Mastered", "98.7 % watched"],
    [{ type: "ended" }, "Ended", ""],
    [{ type: "session-ended", progress, duration: 61.04 }, "Session ended", "after 1:01.0"],
    [{ type: "stalled", duration: 2.25 }, "Stalled", "2.3 s"],
    [{ type: "changed", what: "rate", before: { ...snapshot, rate: 2 } }, "Changed", "rate 2× → 1×"],
    [
      { type: "changed", what: "volume", before: { ...snapshot, volume: { level: 1, muted: true } } },
      "Changed",
      "volume muted → 80 %",
    ],
    [
      {
        type: "changed",
        what: "captions",
        before: { ...snapshot, captions: { enabled: true, language: "de" } },
      },
      "Changed",
      "captions de → off",
    ],
  ])("says of %o what was done, and how", (fact, title, detail) => {
    expect(eventWords(event(fact))).toEqual({ kind: fact.type, title, detail });
  });

  it("calls a session without a length live", () => {
    expect(eventWords(event({ type: "session-started" }, { length: null })).detail).toBe("live");
  });
});

describe("recordWords", () => {
  it.each([
    [{ verb: { id: "http://adlnet.gov/expapi/verbs/answered" } }, "answered"],
    [{ verb: { id: "https://example.com/verbs#liked/" } }, "liked"],
    [{ action: "LoggedIn" }, "LoggedIn"],
    [{ action: "x".repeat(1_000) }, "x".repeat(80)],
    [{ verb: { id: 7 } }, ""],
    [{}, ""],
  ])("takes from %o the word for the deed", (record, detail) => {
    expect(recordWords(record)).toEqual({ kind: "record", title: "Record", detail });
  });
});
