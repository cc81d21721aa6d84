import type { Statement as ForeignStatement } from "@xapi/xapi";
import { describe, expect, test } from "vitest";
import { reviewStatement, reviewStatements } from "../../../../src/xapi.ts";
import type { Statement } from "../../../../src/xapi.ts";
import { statementWith } from "../../../fixtures/xapi/statements.ts";

/** What a user's code does with a statement of ours: the compiler is the judge. */
const send = (statement: ForeignStatement): string => statement.verb.id;

describe("Statement", () => {
  test("can be handed to what takes a statement of @xapi/xapi", () => {
    const ours: Statement = statementWith("paused");
    const theirs: ForeignStatement = ours;
    expect(send(ours)).toBe(theirs.verb.id);
  });

  test("the review takes statements of @xapi/xapi", () => {
    const theirs: ForeignStatement = {
      actor: { objectType: "Agent", mbox: "mailto:ada@school.example" },
      verb: { id: "http://adlnet.gov/expapi/verbs/answered" },
      object: { objectType: "Activity", id: "https://school.example/quiz/1" },
    };
    expect(reviewStatement(theirs)).toContainEqual(
      expect.objectContaining({ rule: "X-23", level: "deviation" }),
    );
    expect(reviewStatements([theirs])).toMatchObject([
      ...reviewStatement(theirs).map(({ rule }) => ({ rule })),
      { rule: "Q-16" },
    ]);
  });
});
