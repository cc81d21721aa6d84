import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewStatements } from "../../../src/review/review-statements.ts";
import { toPlatformStatement } from "../../../src/formats/xapi/platform/to-statement.ts";
import { at, context as platformContext, sitting, wandering } from "../../fixtures/platform/quiz-sitting.ts";
import { storyOf, viewingStatements } from "../../fixtures/xapi/statements.ts";
import { beginViewing } from "../../support/fake-viewing.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { anyViewing, takeStep } from "../../support/viewing-steps.ts";

const found = (statements: readonly unknown[]): readonly string[] =>
  reviewStatements(statements).map(({ rule, level, path }) => `${rule} ${level} ${path}`);

const registration = "7c1d9e52-3f8a-4b6d-9c0e-5a4b3c2d1e0f";

/** A statement against which nothing can be said, changed. */
const page = (number: number, changes: object = {}): object => ({
  id: `5e9f8a7b-6c5d-4e3f-8a1b-${String(number).padStart(12, "0")}`,
  actor: { account: { homePage: "https://school.example", name: "4711" } },
  verb: { id: "http://adlnet.gov/expapi/verbs/experienced", display: { en: "experienced" } },
  object: {
    id: "https://school.example/page/1",
    definition: { type: "http://adlnet.gov/expapi/activities/link", name: { en: "Tides" } },
  },
  context: { registration },
  timestamp: `2026-03-04T09:30:0${number}.000Z`,
  ...changes,
});

const inContext = (context: object) => ({ context: { registration, ...context } });
const lasting = (duration: string, changes: object = {}) => ({ result: { duration }, ...changes });

const named = (en: string) =>
  inContext({
    contextActivities: {
      grouping: [{ id: "https://school.example/course", definition: { name: { en } } }],
    },
  });

const bursts = (statements: readonly object[]) => found(statements).filter((one) => one.startsWith("Q-26"));

describe("the story that statements tell", () => {
  test("is faultless for whatever is done to a player of ours, in reverse and with a clock that jumps", () => {
    fc.assert(
      fc.property(anyViewing, fc.option(fc.integer(), { nil: undefined }), (steps, roughness) => {
        const { player, events } = beginViewing({
          tracker: { milestones: { at: [0, 25, 50, 75, 100], basis: "position" } },
          ...(roughness !== undefined && { roughness }),
        });
        player.load(100);
        for (const step of steps) takeStep(player, step);
        player.close();
        expect(found(storyOf(events))).toEqual([]);
      }),
      { seed: 20_261_122, numRuns: propertyRuns(150) },
    );
  });

  test("is faultless for what happens around a player of ours", () => {
    const statements = [...wandering, ...sitting].map((event, index): unknown => {
      const id = `5e9f8a7b-6c5d-4e3f-8a1b-${String(index).padStart(12, "0")}`;
      const statement = toPlatformStatement(Object.assign({ at }, event), { ...platformContext, id });
      return JSON.parse(JSON.stringify(statement));
    });
    expect(found(statements)).toEqual([]);
  });

  test("Q-11: tells a stretch of time once", () => {
    expect(found([page(1, lasting("PT4.5S")), page(2, lasting("PT4.5S"))])).toEqual([
      "Q-11 deviation [1].result.duration",
    ]);
    expect(found([page(1, lasting("PT4.5S")), page(2, lasting("PT4.6S"))])).toEqual([]);
    expect(found([page(1, lasting("PT0S")), page(2, lasting("PT0S"))])).toEqual([]);
    const another = inContext({ registration: registration.replace("7", "8") });
    expect(found([page(1, lasting("PT4S")), page(2, lasting("PT4S", another))])).toEqual([]);
  });

  test("Q-11: tells it in each statement that cmi5 wants it in", () => {
    const category = [{ id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }];
    const ofCmi5 = lasting("PT4S", inContext({ contextActivities: { category } }));
    expect(found([page(1, ofCmi5), page(2, ofCmi5)])).toEqual([]);
  });

  test("Q-15: defines each activity of its context somewhere", () => {
    const course = { id: "https://school.example/course", definition: { name: { en: "The sea" } } };
    const within = (activity: object) => inContext({ contextActivities: { grouping: [activity] } });
    const bare = page(1, within({ id: course.id }));
    expect(found([bare])).toEqual(["Q-15 advice [0].context.contextActivities.grouping[0]"]);
    expect(found([bare, page(2, within(course))])).toEqual([]);
    const session = { extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "x" } };
    const launched = inContext({ contextActivities: { grouping: [{ id: course.id }] }, ...session });
    expect(found([page(1, launched)])).toEqual([]);
  });

  test("X-25: keeps the definitions of its context", () => {
    expect(found([page(1, named("The sea")), page(2, named("The moon"))])).toEqual([
      "X-25 deviation [1].context.contextActivities.grouping[0].definition",
    ]);
  });

  test("Q-16: names its source somewhere, by category, platform, session or the site of the account", () => {
    const stranger = { actor: { account: { homePage: "https://other.example", name: "4711" } } };
    const nameless = page(1, stranger);
    const tell = (told: object) => found([nameless, page(2, { ...stranger, ...inContext(told) })]);
    expect(tell({})).toEqual(["Q-16 advice [0].context"]);
    expect(found([nameless, page(2)])).toEqual([]);
    expect(tell({ platform: "School" })).toEqual([]);
    expect(tell({ contextActivities: { category: [{ id: "https://school.example/recipe" }] } })).toEqual([]);
    expect(
      tell({ extensions: { "https://w3id.org/xapi/video/extensions/session-id": registration } }),
    ).toEqual([]);
  });

  test("Q-21, Q-22: keeps the type and the place of an extension", () => {
    const iri = "https://school.example/x/shoe";
    const size = (value: unknown) => inContext({ extensions: { [iri]: value } });
    expect(found([page(1, size(44)), page(2, size("44")), page(3, size([44])), page(4, size(45))])).toEqual([
      `Q-21 deviation [1].context.extensions["${iri}"]`,
      `Q-21 deviation [2].context.extensions["${iri}"]`,
    ]);
    expect(found([page(1, size(44)), page(2, { result: { extensions: { [iri]: 44 } } })])).toEqual([
      `Q-22 deviation [1].result.extensions["${iri}"]`,
    ]);
  });

  test("Q-24: does not break off while it plays", () => {
    expect(found(viewingStatements().slice(0, 2))).toEqual(["Q-24 deviation [1]"]);
  });

  test("Q-25: plays no more than there was time for", () => {
    const [first, second, third] = viewingStatements();
    expect([first, second, third].map((one) => one?.verb.display["en"])).toEqual([
      "initialized",
      "played",
      "progressed",
    ]);
    const hasty = viewingStatements().map((statement, index) =>
      Object.assign({}, statement, {
        timestamp: new Date(Date.parse(statement.timestamp) / 100 + index).toISOString(),
      }),
    );
    expect(new Set(found(hasty).map((one) => one.slice(0, 4)))).toEqual(new Set(["Q-2 ", "Q-25"]));
  });

  test("Q-26: tells a gesture once, not each step of it", () => {
    const seek = viewingStatements().find(({ verb }) => verb.display["en"] === "seeked");
    if (!seek) throw new Error("The viewing has no seeked");
    const burst = (count: number, everyMs: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...seek,
        id: `5e9f8a7b-6c5d-4e3f-8a1b-${String(index).padStart(12, "1")}`,
        timestamp: new Date(Date.parse(seek.timestamp) + index * everyMs).toISOString(),
      }));
    expect(bursts(burst(10, 50))).toEqual(["Q-26 advice [5]"]);
    expect(bursts(burst(10, 600))).toEqual([]);
  });
});
