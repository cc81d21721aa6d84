import { describe, expect, test } from "vitest";
import { RULES } from "../../../src/review/clauses.ts";
import { isFields } from "../../../src/review/reading.ts";
import { reviewStatement } from "../../../src/review/review-statement.ts";
import { BROKEN_STATEMENTS, GONE } from "../../fixtures/xapi/broken-statements.ts";
import type { BrokenStatement } from "../../fixtures/xapi/broken-statements.ts";
import { statementWith, viewingStatements } from "../../fixtures/xapi/statements.ts";

/** A copy of `value` in which `path` leads to what is given. */
function put(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  if (key === undefined) return given;
  const copy = isFields(value) ? { ...value } : {};
  const item = put(copy[key], rest, given);
  return item === GONE
    ? Object.fromEntries(Object.entries(copy).filter(([name]) => name !== key))
    : { ...copy, [key]: item };
}

const breakStatement = ({ verb, edits }: BrokenStatement): unknown =>
  edits.reduce<unknown>((statement, [path, given]) => put(statement, path, given), statementWith(verb));

/** What standards say against it; what is only advised has tests of its own. */
const faultsOf = (statement: unknown) => reviewStatement(statement).filter(({ level }) => level !== "advice");

describe("reviewStatement", () => {
  test("finds nothing in the statements of a whole viewing", () => {
    expect(viewingStatements().flatMap(reviewStatement)).toEqual([]);
  });

  test.each(BROKEN_STATEMENTS)("$rule: finds it, and nothing else, in $verb with $what", (broken) => {
    const found = faultsOf(breakStatement(broken));
    expect(found.map(({ rule }) => rule)).toEqual([broken.rule]);
  });

  test.each([undefined, null, 7, "statement", [], [statementWith("paused")]])(
    "X-1: says of %s that a statement is an object",
    (nothing) => {
      expect(reviewStatement(nothing)).toMatchObject([{ rule: "X-1", level: "error", path: "" }]);
    },
  );

  test("accepts what a server adds", () => {
    const stored = {
      ...statementWith("paused"),
      stored: "2026-03-04T09:30:07.000Z",
      version: "1.0.0",
      authority: { objectType: "Agent", account: { homePage: "https://lrs.example", name: "key" } },
    };
    expect(reviewStatement(stored)).toEqual([]);
  });

  test("asks nothing of the profile from statements that do not claim it", () => {
    const answered = {
      actor: { mbox: "mailto:ada@school.example" },
      verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { en: "answered" } },
      object: { id: "https://school.example/quiz/1" },
      result: { completion: true, success: false, score: { scaled: -0.5 } },
    };
    expect(faultsOf(answered)).toEqual([]);
  });

  test("looks into a statement within a statement", () => {
    const nested = {
      actor: { mbox: "mailto:ada@school.example" },
      verb: { id: "http://adlnet.gov/expapi/verbs/planned", display: { en: "planned" } },
      object: { objectType: "SubStatement", ...statementWith("progressed"), verb: { id: "progressed" } },
    };
    expect(faultsOf(nested).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      "X-5 object.id",
      "X-7 object.verb.id",
    ]);
  });

  test("says of every finding what is known of its rule: why it is asked, what is asked, and where it stands", () => {
    const findings = BROKEN_STATEMENTS.flatMap((broken) => reviewStatement(breakStatement(broken)));
    for (const { rule, level, why, remedy, link } of findings) {
      expect(new URL(link).hash).not.toBe("");
      expect(RULES.get(rule)).toEqual({ link, why, asks: remedy, levels: expect.stringContaining(level) });
    }
  });
});
