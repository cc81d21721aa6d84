import { describe, expect, test } from "vitest";
import type { LearningFact, Progress } from "../../../../src/events/learning-event.ts";
import { writeResult } from "../../../../src/formats/xapi/result.ts";
import { statementOf, viewingStatements } from "../../../fixtures/xapi/statements.ts";
import type { Given } from "../../../fixtures/xapi/viewing.ts";
import { event, fullProgress, someProgress, snapshot } from "../../../fixtures/xapi/viewing.ts";
import { expectValidStatement } from "../../../support/statements.ts";

const V = "https://w3id.org/xapi/video/extensions/";

/** The result of a fact; the statement that it stands in is valid. */
function resultOf(fact: LearningFact, given: Given = {}) {
  expectValidStatement(statementOf(fact, given));
  return writeResult(event(fact, given));
}

const measured = (progress: Progress): readonly LearningFact[] => [
  { type: "paused", reason: "learner", progress },
  { type: "completed", progress },
  { type: "session-ended", progress, duration: 40 },
];

const share = (watched: number) =>
  resultOf(
    {
      type: "paused",
      reason: "learner",
      progress: { ...someProgress, share: watched / 20, segments: [[0, watched]] },
    },
    { position: watched },
  ).extensions?.[`${V}progress`];

const percent = (mark: number) =>
  resultOf({ type: "milestone-reached", mark, basis: "watched" }, { position: 5 }).extensions;

describe("writeResult", () => {
  test("VP-19: session-started has none", () => {
    expect(statementOf({ type: "session-started" })).not.toHaveProperty("result");
  });

  test("VP-21, VP-36: played tells where playback starts, and nothing more", () => {
    const fact: LearningFact = {
      type: "played",
      resumed: true,
      restarted: false,
      autoplay: false,
      pausedAt: 5,
    };
    expect(resultOf(fact, { position: 7.25 })).toEqual({ extensions: { [`${V}time`]: 7.25 } });
  });

  test.each([
    [6, 10],
    [15, 4],
  ])("VP-29, VP-30, VP-32: a seek from %s to %s tells both, and no time", (from, to) => {
    expect(resultOf({ type: "seeked", from, to })).toEqual({
      extensions: { [`${V}time-from`]: from, [`${V}time-to`]: to },
    });
  });

  test.each(measured(fullProgress))(
    "VP-25, VP-38, VP-39, VP-49, VP-54: $type tells time, progress and segments",
    (fact) => {
      expect(resultOf(fact, { position: 20 }).extensions).toEqual({
        [`${V}time`]: 20,
        [`${V}progress`]: 1,
        [`${V}played-segments`]: "0[.]6[,]10[.]15[,]4[.]20",
      });
    },
  );

  test("VP-31: only seeked carries time-from and time-to", () => {
    for (const { verb, result } of viewingStatements()) {
      const names = Object.keys(result?.extensions ?? {}).filter((iri) => /time-(from|to)$/.test(iri));
      expect(names).toHaveLength(verb.display["en"] === "seeked" ? 2 : 0);
    }
  });

  test("VP-46, VP-48: completed says so, with the time spent in the registration", () => {
    const result = resultOf({ type: "completed", progress: { ...fullProgress, consumed: 83.256 } });
    expect(result).toMatchObject({ completion: true, duration: "PT83.26S" });
  });

  test("VP-47, VP-56: nothing but completed carries completion or duration", () => {
    for (const { verb, result = {} } of viewingStatements()) {
      const isCompleted = verb.display["en"] === "completed";
      expect("completion" in result).toBe(isCompleted);
      expect("duration" in result).toBe(isCompleted);
    }
  });

  test("VP-12, X-26: progress is no score", () => {
    for (const { result = {} } of viewingStatements()) {
      expect(
        Object.keys(result).filter((key) => !["completion", "duration", "extensions"].includes(key)),
      ).toEqual([]);
    }
  });

  test("VP-38: progress is rounded to three decimals, but never up to everything", () => {
    expect(share(6.669)).toBe(0.333);
    expect(share(19.995)).toBe(0.999);
    expect(share(20)).toBe(1);
  });

  test("VP-42: progress is what was watched, wherever the playhead stands", () => {
    const result = resultOf({ type: "paused", reason: "learner", progress: someProgress }, { position: 19 });
    expect(result.extensions).toMatchObject({ [`${V}progress`]: 0.3, [`${V}time`]: 19 });
  });

  test("VP-45: completed within the tolerance at the media's end reads as 1", () => {
    const nearly: Progress = { ...someProgress, share: 0.985, segments: [[0, 19.7]] };
    expect(resultOf({ type: "completed", progress: nearly }).extensions?.[`${V}progress`]).toBe(1);
    const paused: LearningFact = { type: "paused", reason: "end", progress: nearly };
    expect(resultOf(paused).extensions?.[`${V}progress`]).toBe(0.985);
  });

  test("VP-45: completed at a threshold tells the true share above it", () => {
    const most: Progress = { ...someProgress, share: 0.95, segments: [[0, 19]] };
    const progress = resultOf({ type: "completed", progress: most }, { threshold: 0.9 }).extensions?.[
      `${V}progress`
    ];
    expect(progress).toBe(0.95);
  });

  test("VP-41: united segments are marked, ordered ones are not", () => {
    const mark = "https://playtrace.dev/xapi/extensions/segments-united";
    for (const fact of measured({ ...someProgress, share: 1, segments: [[0, 20]], ordered: false })) {
      expect(resultOf(fact, { position: 20 }).extensions?.[mark]).toBe(true);
    }
    for (const fact of measured(fullProgress)) expect(resultOf(fact).extensions).not.toHaveProperty([mark]);
  });

  test("a mark is told in whole percent, never more than was reached", () => {
    const iri = "https://w3id.org/xapi/cmi5/result/extensions/progress";
    expect(percent(25)).toEqual({ [`${V}time`]: 5, [iri]: 25 });
    expect(percent(33.9)).toEqual({ [`${V}time`]: 5, [iri]: 33 });
    expect(percent(0)).toEqual({ [`${V}time`]: 5, [iri]: 0 });
  });

  test("VP-58: turning captions on or off tells the flag in the result as well", () => {
    const on: LearningFact = { type: "changed", what: "captions", before: snapshot };
    const captions = { enabled: true };
    expect(resultOf(on, { snapshot: { ...snapshot, captions } }).extensions).toEqual({
      [`${V}time`]: 6,
      [`${V}cc-enabled`]: true,
    });
  });

  test("a live stream is told by its time alone", () => {
    const live: Progress = { segments: [], ordered: true, consumed: 0 };
    for (const fact of measured(live).filter(({ type }) => type !== "completed")) {
      expect(resultOf(fact, { length: null, position: 100 })).toEqual({ extensions: { [`${V}time`]: 100 } });
    }
  });
});
