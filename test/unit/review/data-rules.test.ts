import { describe, expect, test } from "vitest";
import { OWN_EXTENSION, PERCENT_EXTENSION, VIDEO_EXTENSION } from "../../../src/formats/xapi/iris.ts";
import { reviewData } from "../../../src/review/data/data-rules.ts";
import { isFields } from "../../../src/review/reading.ts";
import { viewStatement } from "../../../src/review/view.ts";

const ADL = "http://adlnet.gov/expapi/";

/** A statement of a quiz against which nothing can be said. */
const good = {
  id: "5e9f8a7b-6c5d-4e3f-8a1b-0c9d8e7f6a03",
  actor: { account: { homePage: "https://school.example", name: "4711" } },
  verb: { id: `${ADL}verbs/passed`, display: { en: "passed" } },
  object: {
    id: "https://school.example/quiz/1",
    definition: {
      type: `${ADL}activities/assessment`,
      name: { en: "Tides" },
      description: { en: "Five questions about the sea." },
    },
  },
  result: { success: true, score: { scaled: 0.8 }, duration: "PT1M4S" },
  context: {
    registration: "7c1d9e52-3f8a-4b6d-9c0e-5a4b3c2d1e0f",
    platform: "School",
    contextActivities: { grouping: [{ id: "https://school.example/course" }] },
  },
  timestamp: "2026-03-04T09:30:06.000Z",
  stored: "2026-03-04T09:30:09.000Z",
};

type Good = Record<keyof typeof good, unknown>;

const find = (changes: Partial<Good>, now = Infinity): readonly string[] =>
  [...reviewData(viewStatement({ ...good, ...changes }), now)].map(({ rule, path }) => `${rule} ${path}`);

const object = (definition: object, id: unknown = good.object.id) => ({
  object: { id, definition: { ...good.object.definition, ...definition } },
});
const inContext = (iri: string, value: unknown) => ({
  context: { ...good.context, extensions: { [iri]: value } },
});
const inResult = (iri: string, value: unknown) => ({
  result: { ...good.result, extensions: { [iri]: value } },
});
const verb = (id: string, display?: string) => ({
  verb: { id, ...(display && { display: { en: display } }) },
});

describe("reviewData", () => {
  test("says nothing against a good statement", () => {
    expect(find({})).toEqual([]);
  });

  test.each<[rule: string, what: string, changes: Partial<Good>]>([
    ["Q-1 timestamp", "a time that the server has set", { stored: "2026-03-04T10:30:06+01:00" }],
    ["X-13 timestamp", "a time after that of the storing", { stored: "2026-03-04T09:25:00Z" }],
    ["Q-2 timestamp", "a clock that was never set", { timestamp: "1970-01-01T00:00:07Z" }],
    [
      "Q-3 verb.display.en",
      "a verb that holds its object",
      verb(`${ADL}verbs/passed`, "passed the assessment"),
    ],
    [
      "Q-3 object.definition.name",
      "an object that holds its verb",
      object({ name: { en: "Passed the tides" } }),
    ],
    ["Q-4 actor.name", "an address without a name", { actor: { mbox: "mailto:ada@school.example" } }],
    [
      "Q-5 actor.account.name",
      "an address as an account",
      { actor: { account: { homePage: "https://school.example", name: "ada@school.example" } } },
    ],
    [
      "Q-5 actor.mbox",
      "an address of no mailbox",
      { actor: { mbox: "mailto:4711@school.invalid", name: "Ada" } },
    ],
    [
      "Q-5 actor.mbox",
      "an address made of an id",
      { actor: { mbox: "mailto:7c1d9e52-3f8a-4b6d-9c0e-5a4b3c2d1e0f@school.example", name: "Ada" } },
    ],
    ["Q-6 object.id", "an id of one page view", object({}, "blob:https://school.example/7c1d")],
    ["Q-6 object.id", "an id that is signed", object({}, "https://cdn.example/a.mp4?x=1&X-Amz-Signature=ab")],
    ["Q-7 object.definition.name", "no name", object({ name: { en: " " }, description: undefined })],
    [
      "Q-8 object.definition.description",
      "the name as description",
      object({ description: { en: "Tides" } }),
    ],
    ["Q-9 object.definition.type", "no type", object({ type: undefined })],
    ["Q-10 result", "an outcome that is only a word", { result: { duration: "PT4S" } }],
    [
      "Q-12 result.duration",
      "a duration that begins with nothing",
      { result: { ...good.result, duration: "P0DT0H1M4S" } },
    ],
    ["Q-13 context.registration", "an attempt of which nobody knows", { context: { platform: "School" } }],
    [
      "Q-14 context.contextActivities.parent",
      "a question of no quiz",
      {
        ...object({ type: `${ADL}activities/question` }),
        context: { registration: good.context.registration },
      },
    ],
    [
      'Q-17 context.extensions["https://school.example/x/language"]',
      "a property of xAPI",
      inContext("https://school.example/x/language", "en"),
    ],
    [
      'Q-18 context.extensions["http://localhost:80/x/shoe"]',
      "a name that nobody owns",
      inContext("http://localhost:80/x/shoe", 44),
    ],
    [
      'Q-19 result.extensions["https://w3id.org/xapi/cmi5/result/extensions/progress"]',
      "a share as percent",
      inResult(PERCENT_EXTENSION, 0.5),
    ],
    [
      'Q-20 context.extensions["https://school.example/x/all"]',
      "JSON within a text",
      inContext("https://school.example/x/all", ' {"a":[1]}'),
    ],
    [
      'Q-22 context.extensions["https://w3id.org/xapi/video/extensions/time"]',
      "a value out of its place",
      inContext(`${VIDEO_EXTENSION}time`, 7),
    ],
    ["Q-23 verb.id", "a verb by another scheme", verb("https://adlnet.gov/expapi/verbs/passed")],
    ["Q-23 verb.id", "a verb with a slash behind", verb("https://w3id.org/xapi/video/verbs/played/")],
    ["Q-23 verb.id", "a verb in capitals", verb(`${ADL}verbs/Passed`)],
  ])("%s: finds it, and nothing else, in %s", (found, _what, changes) => {
    expect(find(changes)).toEqual([found]);
  });

  test("leaves the definition of a unit that cmi5 launched to the course's structure", () => {
    const category = [{ id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }];
    const contextActivities = { ...good.context.contextActivities, category };
    const bare = { object: { id: good.object.id } };
    expect(find({ ...bare, context: { ...good.context, contextActivities } })).toEqual([]);
    expect(find(bare)).toEqual(["Q-7 object.definition.name", "Q-9 object.definition.type"]);
  });

  test("takes the reading for the latest time where nothing was stored", () => {
    const { stored: _stored, ...sent } = good;
    const found = (now: number) => [...reviewData(viewStatement(sent), now)].map(({ rule }) => rule);
    const at = Date.parse(good.timestamp);
    expect(found(at - 6 * 60_000)).toEqual(["X-13"]);
    expect(found(at - 4 * 60_000)).toEqual([]);
  });

  test.each<[what: string, changes: Partial<Good>]>([
    [
      "a group of people without a name",
      { actor: { objectType: "Group", mbox: "mailto:class@school.example" } },
    ],
    ["no description, which nobody may know", object({ description: undefined })],
    [
      "what a profile wants as a text",
      inContext("https://w3id.org/xapi/cmi5/context/extensions/launchparameters", "{}"),
    ],
    ["a flag that templates want in either place", inResult(`${VIDEO_EXTENSION}cc-enabled`, true)],
    [
      "a property of xAPI that is told as well",
      { ...inContext("https://school.example/x/duration", "PT4S") },
    ],
    [
      "a question that is told by its description",
      object({ name: undefined, interactionType: "choice", description: { en: "How high is the sea?" } }),
    ],
    ["a duration of nothing", { result: { ...good.result, duration: "PT0S" } }],
    ["a text that only begins like JSON", inContext(`${OWN_EXTENSION}reason`, "[end")],
    ["a verb of somebody's own", verb("https://school.example/verbs/Nodded", "nodded")],
    [
      "a question with its quiz",
      {
        ...object({ type: `${ADL}activities/question` }),
        context: { ...good.context, contextActivities: { parent: { id: "https://school.example/quiz/1" } } },
      },
    ],
  ])("says nothing against %s", (_what, changes) => {
    expect(find(changes)).toEqual([]);
  });

  test("takes whatever stands where something else should", () => {
    for (const nothing of [null, 7, "text", [], {}, [null]]) {
      for (const key of Object.keys(good)) {
        const findings = [...reviewData(viewStatement({ ...good, [key]: nothing }), 0)];
        expect(findings.every(isFields)).toBe(true);
      }
    }
  });
});
