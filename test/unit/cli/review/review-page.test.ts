import { describe, expect, it } from "vitest";
import { reviewPage } from "../../../../src/cli/review/review-page.ts";
import { reviewRecords } from "../../../../src/cli/review/review-records.ts";
import { reviewText } from "../../../../src/cli/review/review-text.ts";
import { viewingStatements } from "../../../fixtures/xapi/statements.ts";

async function* recordsOf(values: readonly unknown[]) {
  for (const [index, value] of values.entries()) yield { value, at: `[${index}]`, envelope: undefined };
}

const resultOf = (values: readonly unknown[]) => reviewRecords(recordsOf(values), { source: "some.json" });

const faulty = () => viewingStatements().map((statement, index) => (index % 2 ? { id: "x" } : statement));

/** How long the bars are, and what they count, in the order in which they stand. */
const barsOf = (page: string) =>
  [...page.matchAll(/<rect class="([\w-]+)" width="([\d.]+)" height="10" data-count="(\d+)"\/>/g)].map(
    ([, tone = "", width = "", count = ""]) => ({ tone, width: Number(width), count: Number(count) }),
  );

describe("reviewPage", () => {
  it("draws the findings by level and rule and the records by verb, to the scale of the most", async () => {
    const result = await resultOf(faulty());
    const bars = barsOf(await reviewPage(result));
    const counts = [
      [result.levels.error, result.levels.deviation, result.levels.advice],
      result.rules.map(({ count }) => count),
      result.verbs.map(({ count }) => count),
    ];
    expect(bars.map(({ count }) => count)).toEqual(counts.flat());
    const widths = counts.flatMap((group) =>
      group.map((count) => Math.round((count / Math.max(...group)) * 10_000) / 100),
    );
    expect(bars.map(({ width }) => width)).toEqual(widths);
  });

  it("draws each session's acts in order, from its beginning to its end", async () => {
    const page = await reviewPage(await resultOf(viewingStatements()));
    const acts = [...page.matchAll(/cx="([\d.]+)" cy="12" r="5" data-verb="([a-z]+)"/g)].map(
      ([, place = "", verb = ""]) => ({ place: Number(place), verb }),
    );
    const verbs = viewingStatements().map(({ verb }) => verb.display["en"]?.replace("progressed", "other"));
    expect(acts.map(({ verb }) => verb)).toEqual(verbs);
    const places = acts.map(({ place }) => place);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect([places[0], places.at(-1)]).toEqual([8, 592]);
  });

  it("says what to do about each rule, with the first findings and the count of the rest", async () => {
    const page = await reviewPage(await resultOf(Array.from({ length: 9 }, () => null)));
    expect(page).toContain("X-1 (error, 9): A statement has actor, verb and object.");
    expect(page).toContain("<code>[4]</code>: A statement is an object.");
    expect(page).not.toContain("<code>[5]</code>");
    expect(page).toContain("and 4 more");
  });
});

describe("reviewText", () => {
  it("puts the gravest first, and says how much there is", async () => {
    const text = reviewText(await resultOf([...faulty(), ...viewingStatements()]));
    const levels = [...text.matchAll(/^(error|deviation|advice) /gm)].map(([, level]) => level);
    expect(levels).toEqual(
      levels.toSorted((left, right) => (left === right ? 0 : left === "error" ? -1 : 1)),
    );
    expect(text).toMatch(/^some\.json: 28 statements/);
    expect(text).toMatch(/\n\n\d+ errors?, \d+ deviations?\b/);
  });
});

describe("reviewRecords", () => {
  it("takes what lies after the reading for a mistake", async () => {
    const [statement] = viewingStatements();
    const now = Date.parse(statement?.timestamp ?? "") - 600_000;
    const { rules } = await reviewRecords(recordsOf([statement]), { source: "some.json", now });
    expect(rules.map(({ rule, level }) => `${level} ${rule}`)).toEqual(["deviation X-13"]);
  });
});
