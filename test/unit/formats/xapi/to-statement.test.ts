import { describe, expect, test } from "vitest";
import type { LearningFact } from "../../../../src/events/learning-event.ts";
import { toStatement } from "../../../../src/formats/xapi/to-statement.ts";
import { statementOf, statementWith, viewingStatements } from "../../../fixtures/xapi/statements.ts";
import { context, event, REGISTRATION, SESSION, someProgress } from "../../../fixtures/xapi/viewing.ts";
import { expectValidStatement, expectValidStory } from "../../../support/statements.ts";

const started: LearningFact = { type: "session-started" };

describe("toStatement", () => {
  test("writes a whole viewing as a valid story", () => {
    const statements = viewingStatements();
    expectValidStory(statements);
    expect(statements.map(({ verb }) => verb.display["en"])).toEqual([
      "initialized",
      "played",
      "progressed",
      "paused",
      "seeked",
      "played",
      "progressed",
      "interacted",
      "seeked",
      "progressed",
      "progressed",
      "paused",
      "completed",
      "terminated",
    ]);
  });

  test("VP-1, X-10: carries the id that the event was born with", () => {
    for (const statement of viewingStatements()) expect(statement.id).toMatch(/^[\da-f-]{36}$/);
    expect(statementWith("paused").id).not.toBe(SESSION);
    expect(toStatement(event(started), context)?.id).toBe(context.id);
  });

  test("VP-11, X-11, X-12, X-14: is dated when it happened, in UTC with milliseconds, and never by a server's clock", () => {
    const statement = statementOf(started, { at: Date.UTC(2026, 0, 31, 23, 59, 59, 7) });
    expect(statement.timestamp).toBe("2026-01-31T23:59:59.007Z");
    expect(Object.keys(statement)).toEqual(["id", "actor", "verb", "object", "context", "timestamp"]);
  });

  test.each([
    { account: { homePage: "https://school.example", name: "4711" } },
    { mbox: "mailto:ada@school.example", name: "Ada" },
    { mbox_sha1sum: "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c" },
    { openid: "https://ada.example/" },
  ])("X-16, X-17, X-18, X-19, X-20: names the actor by the identifier given: %j", (actor) => {
    const statement = toStatement(event(started), { ...context, id: SESSION, actor });
    expect(statement?.actor).toEqual(actor);
    expectValidStatement(statement);
  });

  test("VP-4, VP-5, X-24: is about the video, of the profile's type on every statement", () => {
    for (const { object } of viewingStatements()) {
      expect(object.id).toBe(context.activity.id);
      expect(object.definition.type).toBe("https://w3id.org/xapi/video/activity-type/video");
    }
  });

  test("VP-5: audio has the profile's only type, too", () => {
    const { activity } = context;
    const statement = toStatement(event(started), {
      ...context,
      id: SESSION,
      activity: { ...activity, kind: "audio" },
    });
    expectValidStatement(statement);
    expect(statement?.object.definition.type).toBe("https://w3id.org/xapi/video/activity-type/video");
  });

  test("VP-6, X-25, X-32: defines the video alike on every statement, by what is known of it", () => {
    const definitions = viewingStatements().map(({ object }) => object.definition);
    expect(new Set(definitions.map((definition) => JSON.stringify(definition))).size).toBe(1);
    expect(definitions[0]).toMatchObject({
      name: { en: "How tides work" },
      description: { en: "The moon, the sun and the sea." },
    });
    const unnamed = { id: context.activity.id, kind: "video" } as const;
    const statement = toStatement(event(started), { ...context, id: SESSION, activity: unnamed });
    expect(Object.keys(statement?.object.definition ?? {})).toEqual(["type"]);
    expectValidStatement(statement);
  });

  test("VP-9, VP-69: names the registration on every statement", () => {
    for (const { context: written } of viewingStatements()) expect(written.registration).toBe(REGISTRATION);
  });

  test.each(["learner", "end", "loop", "ad", "error", "source", "closing"] as const)(
    "VP-24: a pause for the reason %s is paused",
    (reason) => {
      const statement = statementOf({ type: "paused", reason, progress: someProgress });
      expect(statement.verb.display).toEqual({ en: "paused" });
      expectValidStatement(statement);
    },
  );

  test("VP-20, VP-53: playing is played, the end of the session is terminated", () => {
    const played: LearningFact = { type: "played", resumed: true, restarted: false, autoplay: false };
    expect(statementOf(played).verb.id).toBe("https://w3id.org/xapi/video/verbs/played");
    const over: LearningFact = { type: "session-ended", progress: someProgress, duration: 9 };
    expect(statementOf(over).verb.id).toBe("http://adlnet.gov/expapi/verbs/terminated");
  });

  test("has no statement where xAPI has no word", () => {
    expect(toStatement(event({ type: "ended" }), context)).toBeNull();
    expect(toStatement(event({ type: "stalled", duration: 2 }), context)).toBeNull();
  });

  test("X-23: every verb says in English what it is", () => {
    for (const { verb } of viewingStatements()) expect(Object.keys(verb.display)).toEqual(["en"]);
  });

  test("X-1, X-2, X-3, X-6: what is sent has no null, no empty object and nothing that JSON lost", () => {
    for (const statement of viewingStatements()) {
      const text = JSON.stringify(statement);
      expect(text).not.toMatch(/null|\{\}/);
      expect(JSON.parse(text)).toEqual(statement);
    }
  });
});
