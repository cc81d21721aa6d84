import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { reportPage } from "../../src/cli/report/report-page.ts";
import type { Views } from "../../src/report/views.ts";
import { viewsOf } from "../../src/report/views-of.ts";
import { recordOf } from "../unit/report/told-viewings.ts";
import { findBarriers } from "./barriers.ts";
import { expect, test } from "./fixtures.ts";
import { errorOfScale, overflowOf, readBars } from "./pages/heatmaps.ts";

const name = `</title><script>document.title = "owned"</script><img src="https://example.com/x" onerror="1">`;
const dayMs = 86_400_000;

/** A hundred learners of a film of ten minutes: each left at another minute, and went back to the third. */
const records = Array.from({ length: 100 }, (_, learner) => {
  const told = {
    learner: `learner-${learner}`,
    registration: `${learner}`,
    session: `${learner}`,
    at: Date.UTC(2026, 10, 1) + (learner % 9) * dayMs,
    length: 600,
  };
  const until = 60 * (1 + (learner % 10));
  const result = { "played-segments": `0[.]${until}[,]130.5[.]150` };
  const last = recordOf({ ...told, verb: "terminated", result });
  return until === 600 ? [last, recordOf({ ...told, verb: "completed", result })] : [last];
}).flat();
const statements: readonly object[] = JSON.parse(
  JSON.stringify(records).replaceAll('"A film"', JSON.stringify(name)),
);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const counted = (): Views => {
  const views = viewsOf(statements);
  if (!views) throw new Error("The records tell of no film.");
  return views;
};

for (const [colorScheme, width] of [
  ["light", 1024],
  ["dark", 320],
] as const) {
  test(`a report stands alone, in ${colorScheme} colours, ${width} pixels wide`, async ({
    page,
  }, testInfo) => {
    const views = counted();
    const file = testInfo.outputPath("report.html");
    writeFileSync(file, await reportPage(views));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme });
    await page.goto(pathToFileURL(file).href);

    await expect(page).toHaveTitle(`How ${name} is watched`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(page.locator("dl div", { hasText: "Learners" }).locator("dd")).toHaveText("100");
    expect(asked).toEqual([pathToFileURL(file).href]);

    const bars = await readBars(page);
    expect(bars).toHaveLength(120);
    expect(errorOfScale(bars)).toBeLessThan(0.001);
    expect(sum(bars.map((bar) => bar.views * (bar.to - bar.from)))).toBeCloseTo(
      sum(views.perSecond.views),
      6,
    );

    const completions = page.locator(".completions rect");
    await expect(completions.last()).toHaveAttribute("data-total", "10");
    const heights = await completions.evaluateAll((steps) =>
      steps.map((step) => step.getBoundingClientRect().height / Number(step.getAttribute("data-total"))),
    );
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.01);

    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });
}
