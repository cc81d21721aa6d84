import { openBenchPage } from "./bench-page.ts";
import { scrollAll, searchAll, showTimeline, tellAll, timeTelling } from "./inspector-in-page.ts";
import { watchMainThread, type MainThreadFigures } from "./main-thread.ts";

const acts = 10_000;

/** What the inspector costs the page: its main thread, with ten thousand lines, and whoever tells of an act. */
export async function reportInspector(): Promise<void> {
  const bench = await openBenchPage("<h1>A page</h1>");
  const { page } = bench;
  await bench.load("test/e2e/pages/inspector-scene.ts", "scene");

  const trace = await page.evaluateHandle(() => window.scene.begin());
  const phases: Record<string, MainThreadFigures> = {
    [`${acts} acts are told`]: await watchMainThread(bench, () => trace.evaluate(tellAll, acts)),
    "the list is scrolled": await watchMainThread(bench, () => page.evaluate(scrollAll)),
    "it is searched": await watchMainThread(bench, () => page.evaluate(searchAll)),
    "its timeline is drawn": await watchMainThread(bench, () => page.evaluate(showTimeline)),
  };
  const lines = await page.evaluate(() => window.scene.list().querySelectorAll(".line").length);

  const heard = await trace.evaluate(timeTelling);
  await page.evaluate(() => document.querySelector("playtrace-inspector")?.dispatchEvent(new Event("close")));
  const alone = await trace.evaluate(timeTelling);
  await bench.close();

  console.log("Tasks of the main thread, in ms:");
  console.table(phases);
  console.log(`${lines} lines are elements.`);
  console.log(
    `To tell of an act, its two records included, takes ${heard.toFixed(0)} us; with no inspector ${alone.toFixed(0)} us.`,
  );
}
