import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeBatch, judgeStatement } from "../../../../demo/server/lms/rules.ts";
import { CMI5_CATEGORY, MOVE_ON_CATEGORY, PROGRESS } from "../../../../demo/server/lms/vocabulary.ts";
import { propertyRuns } from "../../../support/property-runs.ts";
import { allowed, defined, inContext, ofSession, terms } from "./told-session.ts";

const completed = "http://adlnet.gov/expapi/verbs/completed";
const launched = defined("launched", 0);
const begun = [launched, defined("initialized", 1)];
/** What the unit says from its beginning to its end. */
const told = [
  defined("initialized", 1),
  allowed(2),
  allowed(3, completed, { completion: true }),
  defined("completed", 4),
  defined("passed", 5),
  defined("terminated", 9),
];
const wholeSession = [launched, ...told];

const category = (...ids: string[]) => ({
  contextActivities: {
    grouping: [{ id: "https://publisher.example/unit" }],
    category: ids.map((id) => ({ id })),
  },
});
const progress = { extensions: { [PROGRESS]: 50 } };

describe("judgeBatch", () => {
  it("takes a session that keeps every rule", () => {
    expect(judgeBatch(told, terms, [launched])).toBeUndefined();
  });

  it("takes a session in whatever order a batch holds it", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: told.length }), (shuffled) => {
        expect(judgeBatch(shuffled, terms, [launched])).toBeUndefined();
      }),
      { seed: 5, numRuns: propertyRuns(100) },
    );
  });

  it("takes what arrives late, after later statements and after the end", () => {
    const late = allowed(3);
    const rest = told.filter(({ id }) => id !== late.id);
    expect(judgeBatch([late], terms, [launched, ...rest])).toBeUndefined();
  });

  it("refuses a batch for one statement in it", () => {
    expect(judgeBatch([allowed(2), defined("initialized", 3)], terms, begun)).toMatchObject({
      clause: "9.3",
    });
  });

  it("takes the visit of a later launch, which completes what was not completed before", () => {
    const former = [...begun, allowed(2), defined("abandoned", 3)].map((one) => ofSession(one, "before"));
    expect(judgeBatch(told, terms, [...former, launched])).toBeUndefined();
  });

  it.each(["Browse", "Review"] as const)("takes in %s what tells nothing of completion", (mode) => {
    const visit = [defined("initialized", 1), allowed(2), defined("terminated", 9)];
    expect(judgeBatch(visit, { ...terms, mode })).toBeUndefined();
  });

  it("takes every score where no mastery score is asked for", () => {
    const passed = {
      ...defined("passed", 2),
      result: { success: true, duration: "PT1S", score: { scaled: 0.1 } },
    };
    expect(judgeBatch([passed], { ...terms, masteryScore: undefined }, begun)).toBeUndefined();
  });
});

describe("judgeStatement", () => {
  it("takes again what is held, even after the end", () => {
    for (const statement of told) expect(judgeStatement(statement, terms, wholeSession)).toBeUndefined();
  });

  it.each([
    ["9.7", "has no timestamp", { ...allowed(2), timestamp: undefined }],
    ["9.7", "has a timestamp of another zone", { ...allowed(2), timestamp: "2026-01-01T01:00:02+01:00" }],
    ["6.3", "voids another", allowed(2, "http://adlnet.gov/expapi/verbs/voided")],
    ["9.2", "is about another learner", { ...allowed(2), actor: { mbox: "mailto:a@example.com" } }],
    ["9.6.1", "has another registration", inContext(allowed(2), { registration: "other" })],
    ["9.6.3.1", "has no session id", inContext(allowed(2), { extensions: {} })],
    ["9.6.3.1", "has another session id", ofSession(allowed(2), "other")],
    ["10.0", "lacks an activity of the template", inContext(allowed(2), { contextActivities: {} })],
    ["9.6.2.2", "is only allowed and has moveon", inContext(allowed(2), category(MOVE_ON_CATEGORY))],
    ["7.1.3", "claims cmi5 for a verb of its own", inContext(allowed(2), category(CMI5_CATEGORY))],
    ["7.1.3", "says what only the LMS says", defined("satisfied", 2)],
    [
      "9.4",
      "claims cmi5 for another object",
      { ...defined("completed", 2), object: { id: "https://x.example" } },
    ],
    ["9.5.1", "has a score outside of 0 and 1", withScore("passed", { scaled: 1.5 })],
    ["9.5.1", "has a raw score without its bounds", withScore("passed", { raw: 5 })],
    [
      "9.5.1",
      "has a score without a verdict",
      { ...defined("terminated", 2), result: { duration: "PT1S", score: {} } },
    ],
    ["9.5.2", "passes without success", { ...defined("passed", 2), result: { duration: "PT1S" } }],
    [
      "9.5.2",
      "completes with success",
      { ...defined("completed", 2), result: { completion: true, success: true } },
    ],
    ["9.5.3", "completes without completion", { ...defined("completed", 2), result: { duration: "PT1S" } }],
    ["9.5.3", "terminates with completion", { ...defined("terminated", 2), result: { completion: true } }],
    ["9.5.4", "completes without a duration", { ...defined("completed", 2), result: { completion: true } }],
    ["9.5.4", "terminates without a duration", { ...defined("terminated", 2), result: {} }],
    ["9.6.2.2", "completes without moveon", inContext(defined("completed", 2), category(CMI5_CATEGORY))],
    [
      "9.6.2.2",
      "terminates with moveon",
      inContext(defined("terminated", 2), category(CMI5_CATEGORY, MOVE_ON_CATEGORY)),
    ],
    [
      "9.6.3.2",
      "passes without the mastery score",
      inContext(defined("passed", 2), { extensions: allowed(2).context.extensions }),
    ],
    ["9.3.4", "passes with too low a score", withScore("passed", { scaled: 0.79 })],
    ["9.3.5", "fails with a score that is enough", withScore("failed", { scaled: 0.8 })],
    [
      "9.5.5.1",
      "tells progress that is no percent",
      allowed(2, undefined, { extensions: { [PROGRESS]: 0.5 } }),
    ],
    ["9.3", "begins a second time", defined("initialized", 2)],
    ["9.3.2", "comes before the beginning", allowed(0.5)],
  ] as const)("refuses by clause %s what %s", (clause, _what, statement) => {
    expect(judgeStatement(statement, terms, begun)).toMatchObject({ clause, status: 400 });
  });

  it.each([
    ["9.3.2", "comes where nothing began", allowed(2), []],
    ["9.3.2", "begins after something else", defined("initialized", 3), [allowed(2)]],
    ["9.3", "completes a second time", defined("completed", 3), [...begun, defined("completed", 2)]],
    ["9.3", "fails after passing", defined("failed", 3), [...begun, defined("passed", 2)]],
    ["9.3", "passes after failing", defined("passed", 3), [...begun, defined("failed", 2)]],
    ["9.3.8", "ends before what came", defined("terminated", 2), [...begun, allowed(3)]],
    ["9.3.8", "ends a second time", defined("terminated", 10), wholeSession],
    ["9.3.8", "comes after the end", allowed(10), wholeSession],
    ["9.3.6", "comes after the session was abandoned", allowed(10), [...begun, defined("abandoned", 9)]],
    ["9.3.3", "completes what a former session completed", defined("completed", 3), formerly("completed")],
    ["9.3.4", "passes what a former session passed", defined("passed", 3), formerly("passed")],
    ["9.3.5", "fails what a former session passed", defined("failed", 3), formerly("passed")],
    [
      "9.5.5.1",
      "tells progress of what is completed",
      allowed(3, undefined, progress),
      formerly("completed"),
    ],
  ] as const)("refuses by clause %s what %s", (clause, _what, statement, held) => {
    expect(judgeStatement(statement, terms, held)?.clause).toBe(clause);
  });

  it("lets each unit of a course complete once", () => {
    const object = { id: "https://lms.example/units/2" };
    const held = [{ ...ofSession(defined("completed", 1), "before"), object }, defined("initialized", 2)];
    expect(judgeStatement(defined("completed", 3), terms, held)).toBeUndefined();
  });

  it("says of a session that is over that it is over, not that a statement is wrong", () => {
    expect(judgeStatement(allowed(10), terms, wholeSession)).toMatchObject({ status: 403 });
  });

  it.each(["Browse", "Review"] as const)("refuses in %s whatever tells of completion or success", (mode) => {
    for (const verdict of [
      defined("completed", 2),
      defined("passed", 2),
      defined("failed", 2),
      allowed(2, completed, { completion: true }),
      allowed(2, undefined, { score: { scaled: 1 } }),
    ])
      expect(judgeStatement(verdict, { ...terms, mode }, begun)).toMatchObject({ clause: "10.0" });
  });

  it("refuses what overwrites a value of the template, and lets more be added", () => {
    const contextTemplate = { ...terms.contextTemplate, platform: "LMS" };
    const strict = { ...terms, contextTemplate };
    const statement = allowed(2);
    const platform = (name: string) => ({ ...statement, context: { ...statement.context, platform: name } });
    expect(judgeStatement(platform("other"), strict, begun)).toMatchObject({ clause: "10.0" });
    expect(judgeStatement(platform("LMS"), strict, begun)).toBeUndefined();
    expect(judgeStatement(platform("other"), terms, begun)).toBeUndefined();
  });

  it("names the clause with its address", () => {
    expect(judgeStatement(allowed(10), terms, wholeSession)?.link).toMatch(/cmi5_spec\.md#verbs_terminated$/);
  });
});

function withScore(verb: "passed" | "failed", score: object) {
  const statement = defined(verb, 2);
  return { ...statement, result: { ...statement.result, score } };
}

function formerly(verb: "completed" | "passed") {
  return [ofSession(defined(verb, 1), "before"), defined("initialized", 2)];
}
