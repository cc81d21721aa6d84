import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CALIPER_RULES } from "../../../../src/review/rules/caliper.ts";

const docs = readFileSync(new URL("../../../../docs/caliper.md", import.meta.url), "utf8");
const rows = [...docs.matchAll(/^\| (C-\d+) +\| ([a-z, ]*?) *\|/gm)];

describe("the rules of Caliper in docs/caliper.md", () => {
  it("stand there once each", () => {
    const all = Array.from({ length: 53 }, (_, index) => `C-${index + 1}`);
    expect(rows.map(([, rule]) => rule)).toEqual(all);
  });

  it("have a level where the review reports them, and none where it does not", () => {
    const reported = rows.filter(([, , level]) => level !== "").map(([, rule]) => rule);
    expect(reported).toEqual(Object.keys(CALIPER_RULES));
  });
});
