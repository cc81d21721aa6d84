import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What a unit can neither break nor keep. */
const notApplicable = ["CMI-12"];
const rulesOfCmi5 = 19;

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");

const folder = "test/unit/launch/cmi5";
const tests = [
  ...readdirSync(new URL(`../../../../${folder}`, import.meta.url))
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`),
  "test/unit/formats/xapi/context-template.test.ts",
];

const all = Array.from({ length: rulesOfCmi5 }, (_, index) => `CMI-${index + 1}`);

describe("the rules of cmi5", () => {
  it("each have a test that names them, or a reason why they cannot", () => {
    const titles = tests.flatMap((path) => Array.from(read(path).matchAll(/["'`]((?:CMI-\d+(?:, )?)+): /g)));
    const tested = new Set(titles.flatMap(([, rules = ""]) => rules.split(", ")));
    expect([...tested, ...notApplicable].toSorted()).toEqual(all.toSorted());
  });

  it("stand in docs/cmi5.md, each once", () => {
    const told = [...read("docs/cmi5.md").matchAll(/^\| (CMI-\d+) +\|/gm)].map(([, rule]) => rule);
    expect(told).toEqual(all);
  });

  it("and the codes that a session returns are those that the page lists", () => {
    const codes = [...read("src/launch/cmi5/fault.ts").matchAll(/^ {2}"([a-z-]+)":/gm)].map(
      ([, code]) => code,
    );
    const listed = [...read("docs/cmi5.md").matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, code]) => code);
    expect(listed).toEqual(expect.arrayContaining(codes));
    expect(codes.length).toBeGreaterThan(5);
  });
});
