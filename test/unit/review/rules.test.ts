import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../../src/review/clauses.ts";

const LEVELS = ["error", "deviation", "advice"];

const tests = ["data-rules", "story-rules", "review-events"]
  .map((name) => readFileSync(new URL(`${name}.test.ts`, import.meta.url), "utf8"))
  .join("\n");

describe("RULES", () => {
  test("each asks something, says why, and names its levels and its clause", () => {
    for (const [rule, { asks, why, levels, link }] of RULES) {
      expect({ rule, asks, why }).toEqual({
        rule,
        asks: expect.stringMatching(/\.$/),
        why: expect.stringMatching(/\.$/),
      });
      expect(LEVELS).toEqual(expect.arrayContaining(levels.split(", ")));
      expect(URL.canParse(link)).toBe(true);
    }
  });

  test("each of what reports need is found broken in a statement or a list", () => {
    const asked = [...RULES.keys()].filter((rule) => rule.startsWith("Q-"));
    expect(asked).toHaveLength(26);
    expect(asked.filter((rule) => !new RegExp(`["'\`]${rule} `).test(tests))).toEqual([]);
  });
});
