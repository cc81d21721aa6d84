import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { VERBS } from "../../../../src/formats/xapi/verbs.ts";
import { RULES } from "../../../../src/review/clauses.ts";
import { BROKEN_STATEMENTS } from "../../../fixtures/xapi/broken-statements.ts";

/** Rules that a writer or a review of statements cannot break or keep, and why. */
const NOT_APPLICABLE: readonly (readonly [rule: string, reason: string])[] = [
  [
    "VP-2",
    "Who launched the video decides who the actor is: the format is given the actor and names no other.",
  ],
  [
    "VP-33",
    "What a seek while playing is told as is the tracker's decision; the format writes what it decided.",
  ],
  ["VP-34", "What a seek while paused is told as is the tracker's decision."],
  ["VP-50", "The profile sets no order of paused and completed at the end; the tracker's order is written."],
  ["VP-61", "The tracker makes one event of a gesture, and the format one statement of an event."],
  ["X-9", "How precisely a server keeps numbers binds the reader of statements, not their writer."],
  ["X-34", "Playtrace voids nothing."],
  ["X-35", "Playtrace attaches nothing, and a batch without attachments is always acceptable."],
];

const ALL_RULES: readonly string[] = [
  ...Array.from({ length: 69 }, (_, index) => `VP-${index + 1}`),
  ...Array.from({ length: 35 }, (_, index) => `X-${index + 1}`),
];

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");

function testFilesIn(folder: string): readonly string[] {
  return readdirSync(new URL(`../../../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`);
}

/** The rules that the titles of tests begin with, as in `"VP-4, VP-5: …"`. */
function rulesInTitles(): ReadonlySet<string> {
  const titles = ["test/unit/formats", "test/unit/review"]
    .flatMap(testFilesIn)
    .flatMap((path) => Array.from(read(path).matchAll(/["'`]((?:(?:VP|X)-\d+(?:, )?)+): /g)));
  return new Set(titles.flatMap(([, rules = ""]) => rules.split(", ")));
}

const sorted = (rules: Iterable<string>): readonly string[] => [...rules].sort();

describe("the rules of the Video Profile and of xAPI", () => {
  test("each has a test that names it, or a reason why it cannot have one, and never both", () => {
    const tested = new Set([...rulesInTitles(), ...BROKEN_STATEMENTS.map(({ rule }) => rule)]);
    const excused = NOT_APPLICABLE.map(([rule]) => rule);
    expect(sorted([...tested, ...excused])).toEqual(sorted(ALL_RULES));
  });

  test("each that the review knows is found in a statement or a list broken by hand", () => {
    const inLists = [...read("test/unit/review/review-statements.test.ts").matchAll(/"((?:VP|X)-\d+)"/g)];
    const broken = new Set([
      ...BROKEN_STATEMENTS.map(({ rule }) => rule),
      ...inLists.map(([, rule = ""]) => rule),
    ]);
    expect([...RULES.keys()].filter((rule) => /^(?:VP|X)-/.test(rule) && !broken.has(rule))).toEqual([]);
  });

  test("each stands in docs/xapi.md once", () => {
    const rows = [...read("docs/xapi.md").matchAll(/^\| ((?:VP|X)-\d+) /gm)].map(([, rule = ""]) => rule);
    expect(rows).toEqual(ALL_RULES);
  });

  test("docs/xapi.md says of every event how it is written", () => {
    const rows = [...read("docs/xapi.md").matchAll(/^\| `([a-z-]+)` +\| ([^|]+?) +\|/gm)];
    const written = Object.fromEntries(
      rows.map(([, type = "", verb = ""]) => [type, verb.replaceAll("`", "")]),
    );
    expect(written).toEqual(
      Object.fromEntries(Object.entries(VERBS).map(([type, verb]) => [type, verb ?? "nothing"])),
    );
  });
});
