import { describe, expect, test } from "vitest";
import { createReview } from "../../../../src/review/stream/create-review.ts";
import type { ReviewLimits } from "../../../../src/review/stream/review-options.ts";
import { viewingStatements } from "../../../fixtures/xapi/statements.ts";

/** The viewing again, as another session of another registration. */
function viewingOf(session: number): readonly object[] {
  const mark = session.toString(16).padStart(8, "0");
  const text = viewingStatements().map((statement) => JSON.stringify(statement));
  const ids = viewingStatements().map(({ id }) => id);
  return text.map((statement): object => {
    const renamed = ids.reduce((all, id) => all.replaceAll(id, mark + id.slice(8)), statement);
    return JSON.parse(renamed.replace("7c1d9e52-", `${mark}-`));
  });
}

/** Two sessions, one act of each in turn. */
function interleaved(): readonly object[] {
  const [first, second] = [viewingOf(1), viewingOf(2)];
  return first.flatMap((statement, index) => [statement, second[index] ?? {}]);
}

function reviewAll(statements: readonly unknown[], limits: ReviewLimits = {}) {
  const review = createReview({ limits });
  const findings = statements.flatMap((statement, index) => review.add(statement, `[${index}]`));
  return {
    found: [...findings, ...review.end()].map(({ rule, path }) => `${rule} ${path}`),
    late: review.late(),
  };
}

const rewrite = (statement: object, from: RegExp, to: string): object =>
  JSON.parse(JSON.stringify(statement).replace(from, to));

const madeUp = (statements: readonly object[]) =>
  reviewAll(statements).found.filter((found) => found.startsWith("VP-40"));

describe("createReview", () => {
  test("judges each session of a stream when the stream ends", () => {
    expect(reviewAll(interleaved())).toEqual({ found: [], late: 0 });
    const [, ...cut] = interleaved();
    expect(reviewAll(cut).found).toEqual(["VP-13 [1]"]);
  });

  test("judges what came once there is no more room, and nothing that may be missing", () => {
    const many = Array.from({ length: 20 }, (_, index) => viewingOf(index + 1)).flat();
    expect(reviewAll(many, { held: 20 })).toEqual({ found: [], late: 0 });
    expect(reviewAll(many.toReversed(), { held: 20 })).toEqual({ found: [], late: 0 });
    const halves = [...viewingOf(1).slice(0, 6), ...viewingOf(2), ...viewingOf(1).slice(6)];
    expect(reviewAll(halves, { held: 14 })).toEqual({ found: [], late: 8 });
  });

  test("tells of each session that it judges, by the order of its times", () => {
    const verbs: unknown[] = [];
    const review = createReview({
      onSession: ({ records }) => verbs.push(records.map(({ view }) => view.verb ?? "other")),
    });
    for (const statement of viewingStatements().toReversed()) review.add(statement, "");
    review.end();
    expect(verbs).toEqual([
      viewingStatements()
        .map(({ verb }) => verb.display["en"])
        .map((verb) => (verb === "progressed" ? "other" : verb)),
    ]);
  });

  test("knows the positions that another tab of the registration tells", () => {
    const here = viewingOf(1).map((one) => rewrite(one, /4\[\.]20"/, '4[.]20[,]10[.]12.5"'));
    const there = viewingOf(2)
      .slice(0, 2)
      .map((one) =>
        rewrite(
          rewrite(one, /"registration":"00000002/, '"registration":"00000001'),
          /time":0/,
          'time":12.5',
        ),
      );
    expect(madeUp(here)).not.toEqual([]);
    expect(madeUp([...there, ...here])).toEqual([]);
  });

  test("leaves a statement that came twice out of the story", () => {
    const [first = {}, ...rest] = viewingStatements();
    expect(reviewAll([first, { ...first, stored: "2026-03-04T09:30:09Z" }, ...rest]).found).toEqual([
      "X-33 [1].id",
    ]);
  });

  test("forgets the ids of long ago", () => {
    const [first = {}] = viewingStatements();
    const others = Array.from({ length: 2100 }, (_, index) => ({ ...first, id: `${index}` }));
    const repeats = (between: readonly object[]) =>
      reviewAll([first, ...between, first], { remembered: 1000 }).found.filter((found) =>
        found.startsWith("X-33"),
      );
    expect(repeats(others.slice(0, 900))).toHaveLength(1);
    expect(repeats(others)).toEqual([]);
  });
});
