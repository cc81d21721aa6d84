import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpus, release, type } from "node:os";
import { root } from "../../support/run-command.mjs";
import type { Section } from "./section.ts";
import { sectionText } from "./section-text.ts";

const folder = join(root, "test", "bench");
const charts = join(folder, "charts");

/** What stands above the sections. */
export interface Surroundings {
  readonly chromium: string;
  /** Packages with their versions. */
  readonly peers: readonly string[];
  readonly measuredAt: Date;
}

/** Writes `test/bench/RESULTS.md` and its charts. */
export function writeResults(sections: readonly Section[], surroundings: Surroundings): void {
  mkdirSync(charts, { recursive: true });
  for (const { name, text } of sections.flatMap((section) => section.charts ?? []))
    writeFileSync(join(charts, `${name}.svg`), text);
  writeFileSync(join(folder, "RESULTS.md"), resultsText(sections, surroundings));
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
    ...sections.map(sectionText),
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}
