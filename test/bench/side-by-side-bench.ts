import { launchBrowser } from "./side-by-side/browser.ts";
import type { Thoroughness } from "./side-by-side/measure.ts";
import { measures } from "./side-by-side/measures.ts";
import type { Section } from "./side-by-side/section.ts";
import { sectionText } from "./side-by-side/section-text.ts";
import { writeResults } from "./side-by-side/write-results.ts";
import { loadProducts } from "./peers/products.ts";

/**
 * Runs the measures of these names and prints what they found. Only where all of them ran, and thoroughly, are the
 * results written; and not where one of them refuses.
 */
export async function reportSideBySide(names: readonly string[], how: Thoroughness): Promise<void> {
  const sections: Section[] = [];
  for (const name of names) {
    const begunMs = Date.now();
    const section = await measures[name]?.(how);
    if (section === undefined) continue;
    sections.push(section);
    console.log(`\n${sectionText(section)}`);
    console.log(`(${name}: ${((Date.now() - begunMs) / 1000).toFixed(0)} s)`);
  }
  const refusals = sections.flatMap(({ title, refusals: why }) => why.map((one) => `${title}: ${one}`));
  if (refusals.length > 0) {
    console.error(`No result is written:\n${refusals.join("\n")}`);
    process.exitCode = 1;
  } else if (!how.isQuick && names.length === Object.keys(measures).length) {
    await write(sections);
  }
}

async function write(sections: readonly Section[]): Promise<void> {
  const browser = await launchBrowser();
  const chromium = browser.version();
  await browser.close();
  const peers = Object.entries(loadProducts())
    .filter(([name]) => name !== "Playtrace")
    .map(([name, { label }]) => `${name}: ${label}`);
  await writeResults(sections, { chromium, peers, measuredAt: new Date() });
  console.log("\nWritten to test/bench/RESULTS.md");
}
