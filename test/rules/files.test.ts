import { describe, expect, it } from "vitest";
import type { SourceFile } from "./sources.ts";
import { readSources, withoutComments } from "./sources.ts";

/** How long files may be, in lines: a file holds one idea. */
const budgets = { median: 70, ninth: 180, longest: 300 };

/** Names that promise nothing. */
const emptyNames = /(?:^|\/)(?:(?:utils?|helpers?|common|misc)[./]|(?:types|constants)\.)/;

/** What no line may hold, in comments either. */
const forbiddenText: Readonly<Record<string, RegExp>> = {
  "a note of unfinished work": /\b(?:TODO|FIXME|XXX|HACK)\b/,
  "an order to the compiler to look away": /@ts-(?:ignore|nocheck)/,
};

/** What no code may hold; the linter refuses `any` where a type is written. */
const forbiddenCode: Readonly<Record<string, RegExp>> = {
  "a cast that silences the compiler": /\bas any\b|\bas unknown as\b|\bas never\b/,
  "a promise that nothing is missing": /[\w)\]]!(?:[.;,)\]]|\s*$)/m,
  "a default export": /^export default\b/m,
};

/** Tools read these by their default export. */
const configurations = /\.(?:config|d)\.ts$|-reporter\.ts$/;

/** Entries that only say what may be called; the others begin something as they load. */
const listingEntries = [
  "src/index.ts",
  "src/xapi.ts",
  "src/caliper.ts",
  "src/kaltura.ts",
  "src/cmi5.ts",
  "src/learningbuilder.ts",
  "src/frames.ts",
  "src/moodle.ts",
  "src/platform.ts",
  "src/report.ts",
  "src/testing.ts",
  "src/script-tag-full.ts",
];
const reExport = /^export (?:type )?(?:\*|\{[^}]*\}) from "[^"]+";$/;

const lines = ({ text }: SourceFile): number => text.trimEnd().split("\n").length;

function faultsOf({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  return [
    ...Object.keys(forbiddenText).filter((fault) => forbiddenText[fault]?.test(text)),
    ...Object.keys(forbiddenCode).filter((fault) => forbiddenCode[fault]?.test(code)),
  ]
    .filter((fault) => fault !== "a default export" || !configurations.test(path))
    .map((fault) => `${path} holds ${fault}`);
}

const product = readSources("src");
const everything = [...product, ...readSources("test"), ...readSources("demo")].filter(
  // Its patterns are what it looks for.
  ({ path }) => path !== "test/rules/files.test.ts",
);

describe("files", () => {
  it("of the product are small: median, nine in ten, the longest", () => {
    const counts = product.map(lines).sort((a, b) => a - b);
    const share = (part: number): number => counts[Math.ceil(counts.length * part) - 1] ?? 0;
    expect(share(0.5)).toBeLessThanOrEqual(budgets.median);
    expect(share(0.9)).toBeLessThanOrEqual(budgets.ninth);
    expect(product.filter((file) => lines(file) > budgets.longest).map(({ path }) => path)).toEqual([]);
  });

  it("are named after what they hold", () => {
    expect(everything.filter(({ path }) => emptyNames.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it("hold nothing unfinished, untyped or nameless", () => {
    expect(everything.flatMap(faultsOf)).toEqual([]);
  });

  it.each(listingEntries)("such as %s list what may be called, and nothing else", (entry) => {
    const text = product.find(({ path }) => path === entry)?.text ?? "";
    const statements = withoutComments(text)
      .split(/(?<=;)\n/)
      .map((line) => line.trim().replaceAll(/\s+/g, " "));
    expect(statements.filter((statement) => statement !== "" && !reExport.test(statement))).toEqual([]);
  });

  it.each([
    ["// TODO: later", "a note of unfinished work"],
    ["const x = y as any;", "a cast that silences the compiler"],
    ["const x = y as unknown as Statement;", "a cast that silences the compiler"],
    ["// @ts-ignore\nx();", "an order to the compiler to look away"],
    ["const x = map.get(key)!.value;", "a promise that nothing is missing"],
    ["const x = map.get(key)!;", "a promise that nothing is missing"],
    ["export default function () {}", "a default export"],
  ])("are found where they hold %j", (text, fault) => {
    expect(faultsOf({ path: "src/made-up.ts", text })).toEqual([`src/made-up.ts holds ${fault}`]);
  });

  it.each([
    "src/utils.ts",
    "test/support/helpers.ts",
    "src/common/clock.ts",
    "src/events/types.ts",
    "src/util/clock.ts",
  ])("are found where their name says nothing: %s", (path) => {
    expect(emptyNames.test(path)).toBe(true);
  });
});
