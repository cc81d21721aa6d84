import { openBenchPage } from "./bench-page.ts";
import { measureInspector } from "./inspector-in-page.ts";

const acts = 10_000;

/** What the inspector costs the main thread with ten thousand lines, of two records each. */
export async function reportInspector(): Promise<void> {
  const bench = await openBenchPage("<h1>A page</h1>");
  await bench.load("test/e2e/pages/inspector-scene.ts", "scene");
  const { lines, phases, usPerAct } = await bench.page.evaluate(measureInspector, acts);
  await bench.close();
  console.table(phases);
  console.log(`${lines} lines are elements.`);
  const [alone, heard] = [usPerAct["heard by nobody"], usPerAct["heard by the inspector"]];
  console.log(
    `To write an act's two records takes ${alone.toFixed(0)} us; with the inspector ${heard.toFixed(0)} us.`,
  );
}
