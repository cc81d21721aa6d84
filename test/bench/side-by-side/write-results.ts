import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpus, release, type } from "node:os";
import { format, resolveConfig } from "prettier";
import { root } from "../../support/run-command.mjs";
import { quoteResults, shortTable } from "./quote-results.ts";
import type { Section } from "./section.ts";
import { sectionText, tableLines } from "./section-text.ts";

const folder = join(root, "test", "bench");
const charts = join(folder, "charts");
const readme = join(root, "README.md");

/** What stands above the sections. */
export interface Surroundings {
  readonly chromium: string;
  /** Packages with their versions. */
  readonly peers: readonly string[];
  readonly measuredAt: Date;
}

/** Writes `test/bench/RESULTS.md` and its charts, and quotes them in the README. */
export async function writeResults(sections: readonly Section[], surroundings: Surroundings): Promise<void> {
  mkdirSync(charts, { recursive: true });
  for (const { name, text } of sections.flatMap((section) => section.charts ?? []))
    writeFileSync(join(charts, `${name}.svg`), text);
  await writeMarkdown(join(folder, "RESULTS.md"), resultsText(sections, surroundings));
  const { measuredAt } = surroundings;
  await writeMarkdown(readme, quoteResults(readFileSync(readme, "utf8"), { sections, measuredAt }));
}

async function writeMarkdown(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

/** The file as text. */
export function resultsText(sections: readonly Section[], surroundings: Surroundings): string {
  const { chromium, peers, measuredAt } = surroundings;
  const machine = `${cpus().length} cores, ${type()} ${release()}, Chromium ${chromium}, Node ${process.version}`;
  return [
    "# Side by side",
    "",
    "Written by `npm run bench`: one run, one machine, servers on loopback, everybody in turn within each round. " +
      "A figure is the median ± half the distance of the quartiles; behind it in brackets its ratio to the page on which nobody listens. " +
      "Less is better; absolute figures are this machine's own.",
    "",
    `Measured ${measuredAt.toISOString().slice(0, 10)}: ${machine}.`,
    "",
    ...peers.map((peer) => `- ${peer}`),
    "",
    "## In short",
    "",
    ...tableLines(shortTable(sections)),
    "",
    ...sections.map(sectionText),
  ].join("\n");
}
