import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlatformEventType, RecordedEvent } from "../../../../../src/events/platform-event.ts";
import { checkEvent } from "../../../../../src/formats/platform/check-event.ts";
import type { PlatformStatement } from "../../../../../src/formats/xapi/platform/statement.ts";
import { toPlatformStatement } from "../../../../../src/formats/xapi/platform/to-statement.ts";
import { anyPlatformContext, anyPlatformEvent } from "../../../../fixtures/platform/any-platform-event.ts";
import {
  at,
  category,
  choice,
  context,
  entry,
  quiz,
  sitting,
  wandering,
} from "../../../../fixtures/platform/quiz-sitting.ts";
import { propertyRuns } from "../../../../support/property-runs.ts";
import { expectValidStatement } from "../../../../support/statements.ts";

const settings = { seed: 20_261_122, numRuns: propertyRuns(400) };
const P = "https://playtrace.dev/xapi/extensions/";

const told: readonly RecordedEvent[] = [...wandering, ...sitting].map((event) =>
  Object.assign({ at }, event),
);
const write = (type: PlatformEventType): PlatformStatement[] =>
  told.filter((event) => event.type === type).map((event) => toPlatformStatement(event, context));

describe("toPlatformStatement", () => {
  it("writes what both validators accept, whatever is told and whoever did it", () => {
    fc.assert(
      fc.property(anyPlatformEvent, anyPlatformContext, (event, around) => {
        expect(() => checkEvent(event)).not.toThrow();
        expectValidStatement(toPlatformStatement(event, around));
      }),
      settings,
    );
  });

  it("never claims the Video Profile, and names no session", () => {
    const statements = JSON.stringify(told.map((event) => toPlatformStatement(event, context)));
    expect(statements).not.toContain('"https://w3id.org/xapi/video"');
    expect(statements).not.toContain("session-id");
  });

  it.each([
    ["logged-in", "https://w3id.org/xapi/adl/verbs/logged-in"],
    ["category-viewed", "http://id.tincanapi.com/verb/viewed"],
    ["liked", "http://activitystrea.ms/schema/1.0/like"],
    ["commented", "http://adlnet.gov/expapi/verbs/commented"],
    ["uploaded", "https://w3id.org/xapi/netc/verbs/uploaded"],
    ["published", "http://adlnet.gov/expapi/verbs/shared"],
    ["unlisted", "http://activitystrea.ms/schema/1.0/unshare"],
    ["collaborator-added", "http://activitystrea.ms/schema/1.0/add"],
    ["capture-launched", "http://adlnet.gov/expapi/verbs/launched"],
    ["quiz-started", "http://adlnet.gov/expapi/verbs/attempted"],
    ["quiz-retaken", "http://adlnet.gov/expapi/verbs/attempted"],
    ["question-answered", "http://adlnet.gov/expapi/verbs/answered"],
    ["question-skipped", "http://id.tincanapi.com/verb/skipped"],
    ["quiz-submitted", "http://activitystrea.ms/schema/1.0/submit"],
  ] as const)("says of %s the verb of a registry, letter by letter", (type, verb) => {
    const statements = write(type);
    expect(statements.map(({ verb: { id } }) => id)).toEqual(statements.map(() => verb));
    expect(statements.length).toBeGreaterThan(0);
  });

  it("writes who, when, and under which circumstances", () => {
    expect(write("category-viewed")).toEqual([
      {
        id: context.id,
        actor: context.actor,
        verb: { id: "http://id.tincanapi.com/verb/viewed", display: { en: "viewed" } },
        object: {
          objectType: "Activity",
          id: category.id,
          definition: { type: "http://id.tincanapi.com/activitytype/category", name: category.name },
        },
        context: { registration: context.registration, language: "en", platform: "School Videos" },
        timestamp: "2026-11-22T09:30:00.000Z",
      },
    ]);
  });

  it("leaves out the context where nothing is known of it", () => {
    const { id, actor } = context;
    expect(toPlatformStatement({ type: "liked", entry, at }, { id, actor })).not.toHaveProperty("context");
  });

  it("names the media by the type that its player's statements name it by", () => {
    expect(write("liked")[0]?.object).toMatchObject({
      id: entry.id,
      definition: {
        type: "https://w3id.org/xapi/video/activity-type/video",
        description: { und: entry.description },
      },
    });
  });

  it("tells a comment's text as the response, and its address", () => {
    expect(write("commented")[0]).toMatchObject({
      result: { response: "Well said" },
      context: { extensions: { [`${P}comment`]: "https://videos.school.example/comments/7" } },
    });
    expect(toPlatformStatement({ type: "commented", entry, at }, context)).not.toHaveProperty("result");
  });

  it("tells the added person as the object, part of the entry, without a platform", () => {
    const [statement] = write("collaborator-added");
    expect(statement?.object).toMatchObject({ objectType: "Agent", account: { name: "4712" } });
    expect(statement?.context?.contextActivities?.parent?.map(({ id }) => id)).toEqual([entry.id]);
    expect(statement?.context).not.toHaveProperty("platform");
  });

  it("tells the tool that was launched", () => {
    expect(write("capture-launched").map((statement) => statement.context?.extensions)).toEqual([
      { [`${P}tool`]: "capture-space" },
      { [`${P}tool`]: "kaltura-capture" },
    ]);
  });

  it("tells the rules of a quiz as it starts, and which attempt it is", () => {
    expect(write("quiz-started")[0]).toMatchObject({
      object: { id: quiz.id, definition: { type: "http://adlnet.gov/expapi/activities/assessment" } },
      context: {
        extensions: {
          [`${P}attempt`]: 1,
          [`${P}attempts-allowed`]: 3,
          [`${P}scrubbing-allowed`]: false,
          [`${P}changes-allowed`]: true,
          [`${P}score-type`]: "highest",
          [`${P}quiz-creator`]: quiz.creator,
        },
      },
    });
    expect(write("quiz-retaken")[0]?.context?.extensions).toMatchObject({ [`${P}attempt`]: 2 });
  });

  it("tells an answer by the interaction types of SCORM, as a part of the quiz", () => {
    const [answered] = write("question-answered");
    expect(answered?.object).toEqual({
      objectType: "Activity",
      id: choice.id,
      definition: {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        description: choice.text,
        interactionType: "choice",
        correctResponsesPattern: ["b"],
        choices: [
          { id: "a", description: { en: "The nucleus" } },
          { id: "b", description: { en: "The mitochondrion" } },
        ],
      },
    });
    expect(answered?.result).toEqual({
      score: { scaled: 1, raw: 2, min: 0, max: 2 },
      success: true,
      response: "b",
    });
    expect(answered?.context?.contextActivities?.parent?.map(({ id }) => id)).toEqual([quiz.id]);
    expect(answered?.context?.extensions).toEqual({
      [`${P}attempt`]: 1,
      [`${P}question-type`]: "multiple-choice",
      [`${P}question-index`]: 1,
      [`${P}question-total`]: 3,
    });
  });

  it.each([
    ["multiple-answers", ["a", "b"], "a[,]b", ["a[,]b"], "choice"],
    ["true-false", true, "true", ["true"], "true-false"],
    ["fill-in", "red", "red", ["red"], "fill-in"],
    ["open", "It divides.", "It divides.", ["It divides."], "long-fill-in"],
  ] as const)("writes the answer to %s as %j reads", (type, answer, response, pattern, interactionType) => {
    const question = { ...choice, type, correct: answer };
    const statement = toPlatformStatement(
      { type: "question-answered", quiz, attempt: 1, question, answer, at },
      context,
    );
    expect(statement.result).toEqual({ response });
    expect(statement.object).toMatchObject({
      definition: { interactionType, correctResponsesPattern: pattern },
    });
    expectValidStatement(statement);
  });

  it("takes several right texts of a blank for as many right answers", () => {
    const question = { ...choice, type: "fill-in", correct: ["red", "crimson"] } as const;
    const statement = toPlatformStatement(
      { type: "question-skipped", quiz, attempt: 1, question, at },
      context,
    );
    expect(statement.object).toMatchObject({
      definition: { correctResponsesPattern: ["red", "crimson"] },
    });
  });

  it("has no right answer for a reflection point, which is passed", () => {
    const reflected = write("question-answered")[1];
    expect(reflected?.object).toMatchObject({ definition: { interactionType: "other" } });
    expect(reflected?.object).not.toHaveProperty("definition.correctResponsesPattern");
    expect(reflected?.result).toEqual({ response: "passed" });
  });

  it("tells a submission as completed, with its result", () => {
    expect(write("quiz-submitted")[0]?.result).toEqual({
      score: { scaled: 0.667, raw: 2, min: 0, max: 3 },
      success: false,
      completion: true,
    });
  });
});
