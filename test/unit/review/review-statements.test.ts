import { describe, expect, test } from "vitest";
import type { LearningFact } from "../../../src/events/learning-event.ts";
import { toStatement } from "../../../src/formats/xapi/to-statement.ts";
import type { Statement } from "../../../src/formats/xapi/statement.ts";
import { reviewStatements } from "../../../src/review/review-statements.ts";
import { viewingStatements } from "../../fixtures/xapi/statements.ts";
import { context, event, fullProgress, someProgress, viewing } from "../../fixtures/xapi/viewing.ts";
import { beginWatching } from "../../support/fake-viewing.ts";
import { expectValidStory } from "../../support/statements.ts";

const verbOf = ({ verb }: Statement): string => verb.display["en"] ?? "";
const without = (...verbs: readonly string[]): readonly Statement[] =>
  viewingStatements().filter((statement) => !verbs.includes(verbOf(statement)));
const rules = (statements: readonly unknown[]): readonly string[] =>
  reviewStatements(statements).map(({ rule }) => rule);

const idOf = (index: number): string => `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, "0")}`;

/** The statement of one more fact, so many milliseconds after the viewing's last one. */
function later(afterMs: number, fact: LearningFact, position = 20): Statement {
  const at = (viewing.at(-1)?.event.at ?? 0) + afterMs;
  const statement = toStatement(event(fact, { at, position }), { ...context, id: idOf(Math.abs(afterMs)) });
  if (!statement) throw new Error(`${fact.type} has no statement`);
  return statement;
}

const united = (share: number, end: number): LearningFact => ({
  type: "session-ended",
  progress: { share, segments: [[0, end]], ordered: false, consumed: 27 },
  duration: 41,
});

/** The viewing, each statement of it changed by `change` where its verb is `verb`. */
const changed = (verb: string, change: (statement: Statement) => Statement): readonly Statement[] =>
  viewingStatements().map((statement) => (verbOf(statement) === verb ? change(statement) : statement));

describe("reviewStatements", () => {
  test("finds nothing in a whole viewing", () => {
    expect(reviewStatements(viewingStatements())).toEqual([]);
    expectValidStory(viewingStatements());
  });

  test("orders statements by their times, whatever order they are given in", () => {
    expect(reviewStatements(viewingStatements().toReversed())).toEqual([]);
  });

  test("begins each path with the statement's index", () => {
    const [first, second] = viewingStatements();
    expect(
      reviewStatements([first, { ...second, actor: {} }]).map(({ rule, path }) => `${rule} ${path}`),
    ).toEqual(["X-6 [1].actor", "X-16 [1].actor", "X-22 [1].actor", "Q-24 [1]"]);
    expect(reviewStatements([null])).toMatchObject([{ rule: "X-1", path: "[0]" }]);
  });

  test("VP-13, VP-52: a session begins with initialized", () => {
    expect(rules(without("initialized"))).toEqual(["VP-13"]);
    expect(rules(viewingStatements().filter((one) => verbOf(one) === "completed"))).toEqual(["VP-13"]);
  });

  test("VP-14: a session is initialized once", () => {
    const again = later(-35_500, { type: "session-started" });
    expect(rules([...viewingStatements(), again])).toEqual(["VP-17", "VP-14"]);
  });

  test("VP-16: a threshold that is not 1 stands on every statement that progress stands on", () => {
    const key = "https://w3id.org/xapi/video/extensions/completion-threshold";
    const set = (threshold: number | undefined) => (statement: Statement) => {
      const extensions = Object.fromEntries(
        Object.entries(statement.context.extensions).filter(([iri]) => iri !== key),
      );
      return {
        ...statement,
        context: {
          ...statement.context,
          extensions: threshold === undefined ? extensions : { ...extensions, [key]: threshold },
        },
      };
    };
    const statements = viewingStatements();
    expect(rules(statements.map((one) => set(verbOf(one) === "paused" ? undefined : 0.9)(one)))).toEqual([
      "VP-16",
      "VP-16",
    ]);
    expect(rules(statements.map(set(undefined)))).toEqual([]);
  });

  test("VP-20: what stops was started", () => {
    expect(
      rules([
        viewingStatements()[0],
        later(1, { type: "paused", reason: "learner", progress: someProgress }),
      ]),
    ).toEqual(["VP-20"]);
  });

  test("VP-23, VP-27: neither played nor paused is told twice in a row", () => {
    const started = { type: "played", resumed: false, restarted: false, autoplay: false } as const;
    expect(rules([...viewingStatements(), later(-37_000, started, 3)])).toEqual(["VP-23"]);
    const paused = { type: "paused", reason: "learner", progress: fullProgress } as const;
    expect(rules([...viewingStatements(), later(-5000, paused)])).toEqual(["VP-27"]);
  });

  test("VP-26: a playing video is paused before its session is terminated", () => {
    const [first, second] = viewingStatements();
    const end = {
      type: "session-ended",
      progress: { ...someProgress, share: 0, segments: [] },
      duration: 1,
    } as const;
    expect(rules([first, second, later(1, end)])).toEqual(["VP-26"]);
  });

  test("VP-40: what the acts say was played stands in the segments, end by end", () => {
    const key = "https://w3id.org/xapi/video/extensions/played-segments";
    const tell = (text: string) =>
      changed("terminated", (statement) => ({
        ...statement,
        result: { extensions: { ...statement.result?.extensions, [key]: text } },
      }));
    expect(rules(tell("0[.]6[,]10[.]15[,]4[.]20"))).toEqual([]);
    expect(rules(tell("0[.]6.2[,]10[.]15[,]4[.]20"))).toEqual(["VP-40"]);
    expect(rules(tell("0[.]6[,]10[.]15[,]4[.]20[,]1[.]2"))).toEqual(["VP-40"]);
  });

  test("VP-40: playing backward begins and ends stretches, and is none itself", () => {
    const { player, events } = beginWatching();
    player.watch(10);
    player.setRate(-2);
    player.watch(3);
    player.setRate(1);
    player.watch(5);
    player.setRate(-1);
    player.apiSeek(50);
    player.watch(1);
    player.pause();
    player.wait(1);
    player.close();
    const story = events.map((one, index) =>
      toStatement(one, { ...context, session: idOf(0), id: idOf(index) }),
    );
    expect(rules(story)).toEqual([]);
  });

  test("VP-41: a segment that was told is never lost, also one of an earlier session", () => {
    const earlier = "17[.]18.5";
    const key = "https://w3id.org/xapi/video/extensions/played-segments";
    const tell = (statement: Statement, text: unknown): Statement => ({
      ...statement,
      result: { ...statement.result, extensions: { ...statement.result?.extensions, [key]: text } },
    });
    const statements = viewingStatements().map((statement) => {
      const text = statement.result?.extensions?.[key];
      return typeof text === "string" ? tell(statement, `${earlier}[,]${text}`) : statement;
    });
    expect(rules(statements).filter((rule) => rule !== "VP-42")).toEqual([]);
    const lost = statements.map((one) =>
      verbOf(one) === "terminated" ? tell(one, "0[.]6[,]10[.]15[,]4[.]20") : one,
    );
    expect(rules(lost).filter((rule) => rule !== "VP-42")).toEqual(["VP-41"]);
  });

  test("VP-41: united segments are a known deviation that must still cover all that was played", () => {
    const story = without("terminated");
    expect(reviewStatements([...story, later(1, united(1, 20))])).toMatchObject([
      { rule: "VP-41", level: "deviation" },
    ]);
    expect(rules([...story, later(1, united(0.9, 18))])).toEqual(["VP-41", "VP-40"]);
  });

  test("VP-51: a registration is completed once", () => {
    const again = later(-1, { type: "completed", progress: fullProgress });
    expect(reviewStatements([...viewingStatements(), again])).toMatchObject([
      { rule: "VP-51", level: "deviation" },
    ]);
  });

  test("VP-55: nothing follows terminated, also nothing that does not claim the profile", () => {
    const mark = later(1, { type: "milestone-reached", mark: 25, basis: "position" });
    expect(rules([...viewingStatements(), mark])).toEqual(["VP-55"]);
  });

  test("VP-68: no two statements of a session share a time", () => {
    const same = later(0, { type: "milestone-reached", mark: 25, basis: "position" });
    expect(rules([...viewingStatements(), same])).toContain("VP-68");
  });

  test("VP-69, X-22: one session is of one registration and one actor", () => {
    const registration = "9f8e7d6c-5b4a-4c3d-8e2f-1a0b9c8d7e6f";
    expect(
      rules(changed("terminated", (one) => ({ ...one, context: { ...one.context, registration } }))),
    ).toEqual(["VP-69"]);
    expect(
      rules(
        changed("terminated", (one) => ({
          ...one,
          actor: { mbox: "mailto:ada@school.example", name: "Ada" },
        })),
      ),
    ).toEqual(["X-22"]);
  });

  test("X-25: an activity keeps its definition", () => {
    expect(
      rules(
        changed("terminated", (one) => ({
          ...one,
          object: { ...one.object, definition: { ...one.object.definition, name: { en: "Tides" } } },
        })),
      ),
    ).toEqual(["X-25"]);
  });

  test("X-33: an id means one statement; a server's additions and its order of keys do not matter", () => {
    const statements = viewingStatements();
    const [first] = statements;
    const copy = Object.fromEntries(Object.entries({ ...first, stored: first?.timestamp }).toReversed());
    expect(reviewStatements([first, copy])).toContainEqual(
      expect.objectContaining({ rule: "X-33", level: "deviation" }),
    );
    const mark = later(-1, { type: "milestone-reached", mark: 25, basis: "position" });
    expect(reviewStatements([...statements, { ...mark, id: first?.id }])).toMatchObject([
      { rule: "X-33", level: "error" },
    ]);
  });

  test("two sessions of one registration, one after the other, are a whole story", () => {
    const start = later(1000, { type: "session-started" }, 0);
    const second = {
      ...start,
      context: {
        ...start.context,
        extensions: {
          ...start.context.extensions,
          "https://w3id.org/xapi/video/extensions/session-id": start.id,
        },
      },
    };
    expectValidStory([...viewingStatements(), second]);
  });

  test("a live stream claims nothing and is held to nothing of the profile", () => {
    const live = viewing
      .filter((told) => !["milestone-reached", "completed", "ended"].includes(told.event.type))
      .map(({ event: { length: _length, ...rest }, context: of }) => toStatement(rest, of));
    expect(reviewStatements(live)).toEqual([]);
  });
});
