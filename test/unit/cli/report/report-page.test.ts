import { describe, expect, it } from "vitest";
import { reportPage } from "../../../../src/cli/report/report-page.ts";
import { viewsWith } from "../../report/some-views.ts";

const views = viewsWith({
  name: "Leaves",
  length: 4,
  views: [4, 2, 0, 1],
  learners: [2, 2, 0, 1],
  remaining: [2, 2, 1, 1],
  attempts: 3,
  sessions: 5,
  completed: 2,
  rewatchedParts: [{ from: 0, to: 1, learners: 2, share: 1 }],
  skippedParts: [{ from: 2, to: 3, learners: 1, share: 0.5 }],
  completions: [
    { day: "2026-11-20", completed: 1, total: 1 },
    { day: "2026-11-22", completed: 1, total: 2 },
  ],
});

/** What a reader sees of some markup, one text a line. */
const textOf = (markup = ""): readonly string[] =>
  markup
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** What stands between a headline and the end of its section. */
const sectionOf = (page: string, title: string): readonly string[] =>
  textOf(page.split(`<h2>${title}</h2>`)[1]?.split("</section>")[0]);

describe("reportPage", () => {
  it("tells all numbers, parts and days", async () => {
    const page = await reportPage(views);
    const numbers = [
      "Learners",
      "2",
      "Attempts",
      "3",
      "Sessions",
      "5",
      "Completed attempts",
      "2",
      "Length",
      "0:04",
    ];
    expect(textOf(page).join("|")).toContain(numbers.join("|"));
    expect(sectionOf(page, "Played again").slice(-3)).toEqual(["0:00 to 0:01", "2", "100 %"]);
    expect(sectionOf(page, "Skipped").slice(-3)).toEqual(["0:02 to 0:03", "1", "50 %"]);
    expect(sectionOf(page, "Drop-off").slice(3, 9)).toEqual(["0:01", "2", "100 %", "0:02", "1", "50 %"]);
    expect(sectionOf(page, "Completed over time").slice(-6)).toEqual([
      "2026-11-20",
      "1",
      "1",
      "2026-11-22",
      "1",
      "2",
    ]);
  });

  it("draws completions to the scale of time", async () => {
    const page = await reportPage(views);
    expect(page).toContain(
      '<rect x="0" y="100" width="800" height="100" data-day="2026-11-20" data-total="1">',
    );
    expect(page).toContain(
      '<rect x="800" y="0" width="400" height="200" data-day="2026-11-22" data-total="2">',
    );
  });

  it("says so where there is nothing to tell", async () => {
    const text = textOf(await reportPage(viewsWith({ length: 4 }))).join(" ");
    expect(text).toContain("Nobody has played it yet.");
    expect(text).toContain("No attempt was completed.");
  });
});
