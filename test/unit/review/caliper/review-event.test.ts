import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALIPER_RULES } from "../../../../src/review/rules/caliper.ts";
import { isFields, joinPath } from "../../../../src/review/reading.ts";
import { reviewEvent } from "../../../../src/review/review-event.ts";
import { propertyRuns } from "../../../support/property-runs.ts";
import { BROKEN_RECORDS } from "./broken-records.ts";
import { edited, GONE, put } from "./edited.ts";
import type { Path } from "./edited.ts";
import { GOLDEN } from "./golden-records.ts";

/** Rules that no record can break, and why. */
const NOT_APPLICABLE: readonly (readonly [rule: string, reason: string])[] = [
  ["C-8", "The method is the request's: the record does not know how it travels."],
  ["C-9", "So is the transport."],
  ["C-10", "So are the headers."],
  ["C-11", "So is the credential."],
  ["C-13", "Asking the endpoint for its configuration is another request."],
  ["C-14", "So is reading its answer."],
  ["C-15", "Which versions an endpoint supports stands in its answer, not in the record."],
  ["C-34", "What a sensor knows and finds relevant, and does not tell, is in no record."],
  ["C-41", "A single record, or envelope, is not all that a sensor ever sends."],
];

const ALL_RULES: readonly string[] = Array.from({ length: 53 }, (_, index) => `C-${index + 1}`);
const REQUIRED_OF_EVENTS = ["@context", "id", "type", "actor", "action", "object", "eventTime"];
const REQUIRED_OF_ENVELOPES = ["sensor", "sendTime", "dataVersion", "data"];
const golden = Object.entries(GOLDEN);
const rules = (record: unknown): readonly string[] => reviewEvent(record).map(({ rule }) => rule);

/** Changes in one place that make another one wrong. */
const WRONG_ELSEWHERE: ReadonlySet<string> = new Set([
  "a quiz in the profile of media",
  "a pause as general event",
  "a page viewed in the profile of media",
  "a first attempt that is a restart",
  "a record of another version, behind contexts of its own",
]);

const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => (typeof key === "number" ? `${text}[${key}]` : joinPath(text, key)), "");

const startAlike = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** The levels of what is found in a pause with one change. */
const levelsIn = (path: Path, value: unknown): readonly string[] =>
  reviewEvent(put(GOLDEN.paused, path, value)).map(({ level }) => level);

/** Paths to all that must not be missing: of an event or envelope, and of every entity in it. */
function requiredPaths(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => requiredPaths(item, [...path, index]));
  if (!isFields(value)) return [];
  const required =
    "data" in value
      ? REQUIRED_OF_ENVELOPES
      : "eventTime" in value
        ? REQUIRED_OF_EVENTS
        : "identifier" in value
          ? ["type", "identifier", "identifierType"]
          : "@context" in value
            ? ["@context", "id", "type"]
            : ["id", "type"];
  const own = required.flatMap((key) => (key in value ? [path.concat(key)] : []));
  const below = Object.keys(value).flatMap((key) =>
    key === "extensions" || key === "messageParameters" || key === "@context"
      ? []
      : requiredPaths(value[key], [...path, key]),
  );
  return [...own, ...below];
}

const anyRequired = fc.constantFrom(
  ...golden.flatMap(([name, record]) => requiredPaths(record).map((path) => ({ name, record, path }))),
);
const nothing = fc.constantFrom(GONE, null, "", {}, [], Number.NaN);

describe("reviewEvent", () => {
  test.each(golden)("finds nothing in the golden record %s", (_, record) => {
    expect(reviewEvent(record)).toEqual([]);
  });

  test.each(golden)("finds nothing in %s after a journey as JSON", (_, record) => {
    expect(reviewEvent(JSON.parse(JSON.stringify(record)))).toEqual([]);
  });

  test.each(BROKEN_RECORDS)("$rule: finds it, and nothing else, in $golden with $what", (broken) => {
    const found = reviewEvent(edited(GOLDEN[broken.golden], broken.edits));
    expect(found.map(({ rule, level }) => `${rule} ${level}`)).toEqual([`${broken.rule} ${broken.level}`]);
    const changed = broken.edits.map(([path]) => pathText(path));
    const isThere = found.every(({ path }) => changed.some((one) => startAlike(one, path)));
    expect(isThere).toBe(!WRONG_ELSEWHERE.has(broken.what));
  });

  test.each([undefined, null, 7, "event", true])("C-1: says of %s that it is no record", (value) => {
    expect(reviewEvent(value)).toMatchObject([{ rule: "C-1", level: "error", path: "" }]);
  });

  test("C-7: says of a list that it needs an envelope", () => {
    expect(reviewEvent([GOLDEN.envelope])).toMatchObject([{ rule: "C-7", level: "error", path: "" }]);
  });

  test("finds whatever required thing is missing or empty, at its very place", () => {
    fc.assert(
      fc.property(anyRequired, nothing, ({ record, path }, none) => {
        const [first] = reviewEvent(put(record, path, none));
        const key = path.at(-1);
        expect(first?.level).toBe("error");
        expect(first?.path.endsWith(`${key}`) || first?.path.endsWith(`["${key}"]`)).toBe(true);
      }),
      { seed: 20260304, numRuns: propertyRuns(500) },
    );
  });

  test("never throws, whatever JSON it is given", () => {
    fc.assert(
      fc.property(fc.constantFrom(...golden), fc.nat(), fc.jsonValue(), ([, record], at, value) => {
        const paths = requiredPaths(record);
        const path = paths[at % paths.length] ?? [];
        expect(Array.isArray(reviewEvent(put(record, path, value)))).toBe(true);
        expect(Array.isArray(reviewEvent(value))).toBe(true);
      }),
      { seed: 20260304, numRuns: propertyRuns(500) },
    );
  });

  test("says in an envelope which record it speaks of", () => {
    const broken = put(GOLDEN.envelope, ["data", 1, "target", "currentTime"], 192);
    expect(reviewEvent(broken)).toMatchObject([{ rule: "C-30", path: "data[1].target.currentTime" }]);
  });

  test("calls what a MUST forbids an error, and what a SHOULD advises against a deviation", () => {
    expect(levelsIn(["action"], "Rewound")).toEqual(["error"]);
    expect(levelsIn(["eventTime"], null)).toEqual(["error"]);
    expect(levelsIn(["object", "name"], null)).toEqual(["deviation"]);
    expect(levelsIn(["profile"], GONE)).toEqual(["deviation"]);
    expect(levelsIn(["extensions", "seat"], 4)).toEqual(["deviation"]);
  });

  test("asks an event of another profile for what every event has, and no more", () => {
    const foreign = put(put(GOLDEN.loggedIn, ["type"], "ThreadEvent"), ["profile"], "ForumProfile");
    expect(rules(put(foreign, ["action"], "Searched"))).toEqual([]);
    expect(rules(put(foreign, ["actor"], "Ada Lovelace"))).toEqual(["C-24"]);
  });

  test.each([
    ["SessionEvent", "SessionProfile", "Searched", "LoggedOut"],
    ["FeedbackEvent", "FeedbackProfile", "Liked", "Ranked"],
    ["ResourceManagementEvent", "ResourceManagementProfile", "Shared", "Unpublished"],
    ["ToolLaunchEvent", "ToolLaunchProfile", "Used", "Returned"],
  ])("knows the actions and the profile of a %s", (type, profile, wrong, right) => {
    const object =
      type === "ResourceManagementEvent" ? "https://school.example/file" : "https://school.example/tool";
    const event = put(put(put(GOLDEN.loggedIn, ["type"], type), ["profile"], profile), ["object"], object);
    expect(rules(put(event, ["action"], right))).toEqual([]);
    expect(rules(put(event, ["action"], wrong))).toEqual(["C-32"]);
    expect(rules(put(put(event, ["action"], right), ["profile"], "MediaProfile"))).not.toEqual([]);
  });

  test("wants a tool to be launched, and a resource to be managed", () => {
    const launch = put(put(GOLDEN.loggedIn, ["type"], "ToolLaunchEvent"), ["profile"], "ToolLaunchProfile");
    expect(rules(put(put(launch, ["action"], "Launched"), ["object", "type"], "Person"))).toContain("C-24");
  });

  test("leaves alone what an unread context may define", () => {
    const foreign = ["https://school.example/context", "http://purl.imsglobal.org/ctx/caliper/v1p2"];
    const seated = put(GOLDEN.paused, ["extensions", "seat"], 4);
    expect(rules(put(seated, ["@context"], foreign))).toEqual([]);
  });

  test("allows a position to lie as far behind the length as rounding may bring it", () => {
    const record = put(GOLDEN.jumped, ["object", "duration"], "PT192S");
    expect(rules(record)).toEqual([]);
    expect(rules(put(record, ["target", "currentTime"], "PT193S"))).toEqual([]);
    expect(rules(put(record, ["target", "currentTime"], "PT193.001S"))).toEqual(["C-46"]);
  });

  test.each(["P10Y11M12DT13H14M15.16S", "P10Y", "P11M", "PT100H", "PT0S"])(
    "takes the duration %s",
    (length) => {
      const record = put(GOLDEN.jumped, ["object", "duration"], length);
      expect(rules(put(record, ["target", "currentTime"], "PT0S"))).toEqual([]);
    },
  );

  test.each([
    ["P2D", "PT47H60M1S"],
    ["P2W", "P14D"],
    ["PT61M", "PT1H1M0.5S"],
  ])("sees in %s no less than in %s", (length, position) => {
    const record = put(GOLDEN.jumped, ["object", "duration"], length);
    expect(rules(put(record, ["target", "currentTime"], position))).not.toContain("C-46");
    expect(rules(put(record, ["target", "currentTime"], "P15D"))).toContain("C-46");
  });

  test("compares no position with a length in years or months, which vary", () => {
    for (const length of ["P1Y", "P1M", "P1YT1S"]) {
      const record = put(GOLDEN.jumped, ["object", "duration"], length);
      expect(rules(put(record, ["target", "currentTime"], "P999D"))).toEqual([]);
    }
  });

  test("passes over what JSON leaves out", () => {
    const record = put(GOLDEN.paused, ["extensions", "seat"], undefined);
    expect(rules(put(record, ["object", "codec"], undefined))).toEqual([]);
    expect(rules(put(GOLDEN.anonymous, ["actor", "name"], undefined))).toEqual([]);
    expect(rules(put(GOLDEN.envelope, ["type"], undefined))).toEqual([]);
  });

  test("allows other contexts below, which redefine nothing of Caliper's", () => {
    const below = ["https://school.example/context", { seat: "https://school.example/seat" }];
    expect(rules(put(GOLDEN.paused, ["object", "@context"], below))).toEqual([]);
  });

  test("keeps every key where an inline context gives all of them a meaning", () => {
    const vocabulary = { "@vocab": "https://school.example/" };
    const context = [vocabulary, "http://purl.imsglobal.org/ctx/caliper/v1p2"];
    const record = put(GOLDEN.paused, ["extensions", "seat"], 4);
    expect(rules(put(record, ["@context"], context))).toEqual([]);
  });

  test("takes for an event what has anything that only events have, or the name of one", () => {
    expect(rules({ "@context": "http://purl.imsglobal.org/ctx/caliper/v1p2", action: "Paused" })).toContain(
      "C-29",
    );
    expect(rules({ type: "MediaEvent" })).toContain("C-29");
    expect(rules({ type: "Person" })).toEqual(["C-16", "C-22"]);
  });

  test("accepts an address within an address", () => {
    expect(rules(put(GOLDEN.paused, ["referrer"], "urn:copy:https:tides"))).toEqual([]);
  });

  test.each([
    ["the address that was meant", ["@context"], "v1p2", "http://purl.imsglobal.org/ctx/caliper/v1p1 or "],
    ["how a property is written", ["object", "mediatype"], "video/mp4", "written mediaType,"],
    ["the terms, where they are few", ["membership", "status"], "active", "must be Active or Inactive."],
    [
      "the kinds that may stand there",
      ["edApp"],
      { id: "_:a", type: "Person" },
      "must be SoftwareApplication,",
    ],
    ["of which event it is no action", ["action"], "Viewed", "no action of MediaEvent."],
  ])("says %s", (_, path, value, words) => {
    const [found] = reviewEvent(put(GOLDEN.paused, path, value));
    expect(found?.message).toContain(words);
  });

  test("does not list terms where they are many", () => {
    const [found] = reviewEvent(put(GOLDEN.paused, ["membership", "roles"], ["Student"]));
    expect(found?.message).not.toContain("Learner");
  });

  test("links every finding to a clause", () => {
    const found = BROKEN_RECORDS.flatMap(({ golden: name, edits }) =>
      reviewEvent(edited(GOLDEN[name], edits)),
    );
    for (const { link } of found) expect(new URL(link).hash).not.toBe("");
  });
});

describe("the rules of Caliper", () => {
  const broken = new Set([...BROKEN_RECORDS.map(({ rule }) => rule), "C-1", "C-7"]);

  test("each is found in a record broken by hand, or has a reason why it cannot be, and never both", () => {
    const excused = NOT_APPLICABLE.map(([rule]) => rule);
    expect([...broken, ...excused].sort()).toEqual([...ALL_RULES].sort());
  });

  test("each that the review knows is found in a record broken by hand", () => {
    expect(Object.keys(CALIPER_RULES).filter((rule) => !broken.has(rule))).toEqual([]);
  });
});
