import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { viewingStatements } from "../fixtures/xapi/statements.ts";
import { root } from "../support/run-command.mjs";
import { findBarriers } from "./barriers.ts";
import { expect, test } from "./fixtures.ts";
import { overflowOf } from "./pages/heatmaps.ts";

const hostile = `</title><script>document.title = "owned"</script><img src="https://example.com/x" onerror="1">`;

/** A viewing, and a statement of somebody else's that is wrong in all its parts. */
const statements = [
  ...viewingStatements(),
  {
    id: hostile,
    verb: { id: hostile },
    object: { id: hostile },
    result: { extensions: { [hostile]: hostile } },
  },
];

for (const [colorScheme, width] of [
  ["light", 1024],
  ["dark", 320],
] as const) {
  test(`a review stands alone as a page, in ${colorScheme} colours, ${width} pixels wide`, async ({
    page,
  }, testInfo) => {
    const input = testInfo.outputPath("statements.json");
    const file = testInfo.outputPath("review.html");
    writeFileSync(input, JSON.stringify(statements));
    const words = [join(root, "dist", "cli.js"), "review", input, "--format", "html"];
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: "utf8" });
    expect(status).toBe(1);
    writeFileSync(file, stdout);
    const said: string[] = [];
    page.on("request", (request) => said.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme });
    await page.goto(pathToFileURL(file).href);

    await expect(page).toHaveTitle(`Review of ${input}`);
    await expect(page.locator("article.rule.error").first()).toBeVisible();
    expect(said).toEqual([pathToFileURL(file).href]);
    expect(await page.locator("script, img").count()).toBe(0);

    const bars = await page.locator("table.bars").evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll("rect")].map((bar) => ({
          count: Number(bar.getAttribute("data-count")),
          width: bar.getBoundingClientRect().width,
        })),
      ),
    );
    for (const drawn of bars) {
      const scale = Math.max(...drawn.map((bar) => bar.width)) / Math.max(...drawn.map(({ count }) => count));
      for (const bar of drawn) expect(bar.width).toBeCloseTo(bar.count * scale, 0);
    }
    expect(bars.map(({ length }) => length > 0)).toEqual([true, true, true]);

    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });
}
