import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reviewForMoodle } from "../../../../src/review/moodle/review-for-moodle.ts";
import { H5P_CONTEXT, h5pActivity } from "../../../support/moodle/components.ts";
import { MoodleFault } from "../../../support/moodle/fault.ts";
import { isFields, type Fields } from "../../../support/moodle/json.ts";
import { checkStatement, readStatements } from "../../../support/moodle/statement-rules.ts";
import { propertyRuns } from "../../../support/property-runs.ts";

const wwwroot = "https://moodle.example";
const people = {
  wwwroot,
  users: new Map([
    [2, "ada@example.com"],
    [3, "bob@example.com"],
  ]),
};
const site = { wwwroot, userId: 2 };
const account = { homePage: wwwroot, name: "2" };

const statement = (change: object = {}): Fields => ({
  actor: { account },
  verb: { id: "https://w3id.org/xapi/video/verbs/played", display: { en: "played" } },
  object: { id: "https://example.com/video" },
  ...change,
});

const withAgent = (agent: object): Fields => statement({ actor: agent });
const withObject = (object: object): Fields => statement({ object });
const withDuration = (duration: unknown): Fields => statement({ result: { duration } });
const attachment = {
  usageType: "https://example.com/usage",
  display: { en: "A note" },
  contentType: "text/plain",
  length: 3,
  sha2: "ab",
};
const withAttachment = (change: object): Fields => statement({ attachments: [{ ...attachment, ...change }] });

const fine: readonly (readonly [string, Fields])[] = [
  ["the least that there is", statement()],
  ["a mailbox for the user", withAgent({ mbox: "mailto:ada@example.com" })],
  ["a number for a name", withAgent({ account: { homePage: wwwroot, name: 2 } })],
  ["properties that it does not know", statement({ id: "not even a UUID" })],
  ["seconds with a fraction", withDuration("PT83.25S")],
  ["a duration of many parts", withDuration("P1DT2H3M4S")],
  [
    "an agent to whom it was done",
    withObject({ objectType: "Agent", account: { homePage: wwwroot, name: "3" } }),
  ],
  ["an interaction", withObject({ id: "http://example.com/q", definition: { interactionType: "choice" } })],
  ["an attachment", withAttachment({})],
  ["a context of any kind", statement({ context: { anything: [1, { two: null }] } })],
  ["a time", statement({ timestamp: "2026-01-31T12:00:00.000Z" })],
];

const wrong: readonly (readonly [rule: string, path: string, what: string, given: unknown])[] = [
  ["M-2", "", "no object", "statement"],
  ["M-2", "", "a list", [statement()]],
  ["M-3", "actor", "nobody", statement({ actor: undefined })],
  ["M-3", "verb", "nothing done", statement({ verb: undefined })],
  ["M-3", "object", "nothing it was done with", statement({ object: undefined })],
  [
    "M-4",
    "actor.account.homePage",
    "a slash at the end",
    withAgent({ account: { homePage: `${wwwroot}/`, name: "2" } }),
  ],
  [
    "M-4",
    "actor.account.homePage",
    "another site",
    withAgent({ account: { homePage: "https://a.example", name: "2" } }),
  ],
  ["M-4", "actor.account.name", "a user's name", withAgent({ account: { homePage: wwwroot, name: "ada" } })],
  ["M-4", "actor", "two identifiers", withAgent({ account, mbox: "mailto:ada@example.com" })],
  ["M-4", "actor", "a hash", withAgent({ mbox_sha1sum: "0".repeat(40) })],
  ["M-4", "actor.mbox", "an address that is none", withAgent({ mbox: "ada" })],
  ["M-4", "authority", "an authority that is nobody", statement({ authority: "me" })],
  ["M-4", "actor.objectType", "a group", withAgent({ objectType: "Group", account })],
  [
    "M-4",
    "authority",
    "an authority from elsewhere",
    statement({ authority: { openid: "https://a.example" } }),
  ],
  ["M-5", "actor.account.name", "another user", withAgent({ account: { homePage: wwwroot, name: "3" } })],
  ["M-6", "verb.id", "a verb that is no web address", statement({ verb: { id: "urn:played" } })],
  ["M-6", "object.id", "an activity that is no web address", withObject({ id: "urn:isan:0000" })],
  ["M-6", "object.id", "an activity without an id", withObject({ objectType: "Activity" })],
  [
    "M-6",
    "attachments[0].usageType",
    "a usage that is no web address",
    withAttachment({ usageType: "urn:u" }),
  ],
  ["M-7", "object.objectType", "a reference", withObject({ objectType: "StatementRef", id: "1" })],
  ["M-7", "object.objectType", "a statement within", withObject({ objectType: "SubStatement" })],
  [
    "M-7",
    "object.definition.interactionType",
    "an unknown interaction",
    withObject({ id: "http://a.example", definition: { interactionType: "guess" } }),
  ],
  ["M-8", "result.duration", "half an hour", withDuration("PT0.5H")],
  ["M-8", "result.duration", "nothing to read", withDuration("P")],
  ["M-8", "result.duration", "a number", withDuration(83)],
  ["M-9", "attachments", "one attachment alone", statement({ attachments: attachment })],
  ["M-9", "attachments[0].sha2", "an attachment without its hash", withAttachment({ sha2: undefined })],
  ["M-9", "attachments[0].length", "an attachment without a length", withAttachment({ length: 0 })],
  ["M-9", "context", "a context that is none", statement({ context: "context" })],
  ["M-9", "result", "a result that is none", statement({ result: [1] })],
  ["M-9", "timestamp", "a time as a number", statement({ timestamp: 1 })],
];

/** What the stand-in's own rules say, by code of Moodle's, or nothing. */
function refusalOf(given: unknown): string | undefined {
  try {
    for (const one of readStatements(JSON.stringify(given))) {
      if (checkStatement(one, people) !== 2) return "Statements actor is not the current user";
    }
    return undefined;
  } catch (cause) {
    if (cause instanceof MoodleFault) return cause.errorcode;
    throw cause;
  }
}

describe("reviewForMoodle", () => {
  it.each(fine)("lets pass %s, as Moodle does", (_, given) => {
    expect(reviewForMoodle(given, site)).toEqual([]);
    expect(refusalOf(given)).toBeUndefined();
  });

  it.each(wrong)("names %s at %j: %s", (rule, path, _, given) => {
    expect(reviewForMoodle(given, site)).toEqual([
      {
        rule,
        level: "error",
        path,
        message: expect.stringMatching(/^[A-Z].+\.$/),
        link: expect.stringMatching(/^https:\/\/github\.com\/moodle\/moodle\/blob\/.+\.php$/),
      },
    ]);
    // Of a list in a list nobody makes a statement.
    expect(refusalOf([given])).toBeDefined();
  });

  it("holds nobody against the user where it is not told of one", () => {
    const bob = withAgent({ account: { homePage: wwwroot, name: "3" } });
    expect(reviewForMoodle(bob, { wwwroot })).toEqual([]);
  });

  it("finds something in whatever Moodle refuses, made of parts that are right or wrong", () => {
    const statements = [...fine.map(([, given]) => given), ...wrong.map(([, , , given]) => given)].filter(
      isFields,
    );
    const parts = [
      "actor",
      "verb",
      "object",
      "result",
      "context",
      "attachments",
      "authority",
      "timestamp",
    ] as const;
    const mixed = fc.record(
      Object.fromEntries(parts.map((part) => [part, fc.constantFrom(...statements.map((one) => one[part]))])),
    );
    fc.assert(
      fc.property(mixed, (given) => {
        const said = reviewForMoodle(given, site).filter(({ level }) => level === "error");
        expect(said.length > 0).toBe(refusalOf(given) !== undefined);
      }),
      { seed: 20_261_122, numRuns: propertyRuns(300) },
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (actor, object) => {
        expect(reviewForMoodle({ actor, object, result: object, attachments: actor }, site)).toBeInstanceOf(
          Array,
        );
      }),
      { seed: 20_261_122, numRuns: propertyRuns(300) },
    );
  });
});

describe("reviewForMoodle of what is meant for mod_h5pactivity", () => {
  const id = `${wwwroot}/xapi/activity/${H5P_CONTEXT}`;
  const completed = statement({
    verb: { id: "http://adlnet.gov/expapi/verbs/completed" },
    object: { id },
    result: { completion: true },
  });
  const handler = h5pActivity(wwwroot, []);

  it.each<[path: string, change: object]>([
    ["verb.id", { verb: { id: "https://w3id.org/xapi/video/verbs/played" } }],
    ["result", { result: undefined }],
    ["object.id", { object: { id: "https://example.com/video" } }],
    ["object.id", { object: { id: `${wwwroot}/xapi/activity/film` } }],
  ])("tells by %s what the component leaves out: %j", (path, change) => {
    const given = { ...completed, ...change };
    const [found, ...more] = reviewForMoodle(given, { ...site, component: "mod_h5pactivity" });
    expect(found).toMatchObject({ rule: "M-10", level: "deviation", path });
    expect(more).toEqual([]);
    expect(handler.takes(given, 2)).toBe(false);
  });

  it.each([id, `${id}?subContentId=8`])("lets pass what is completed there: %s", (object) => {
    const given = { ...completed, object: { id: object } };
    expect(reviewForMoodle(given, { ...site, component: "mod_h5pactivity" })).toEqual([]);
    expect(handler.takes(given, 2)).toBe(true);
  });
});
