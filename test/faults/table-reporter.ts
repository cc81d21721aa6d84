import { mkdirSync, writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { joinSeries, tableOf, type Row } from "./account/table.ts";

const folder = "test-results/faults";

/** Prints the rows of all scenarios as one table at the end, and writes it to `test-results/faults/table.md`. */
export default class TableReporter implements Reporter {
  /** By place in the sources: scenarios run side by side and end in any order. */
  readonly #rows = new Map<string, Row>();

  onTestEnd({ location, title }: TestCase, { attachments }: TestResult): void {
    const place = `${location.file} ${String(location.line).padStart(4)} ${title}`;
    for (const { name, body } of attachments)
      if (name === "row" && body) this.#rows.set(place, JSON.parse(String(body)));
  }

  onEnd(): void {
    if (this.#rows.size === 0) return;
    const inOrder = [...this.#rows].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
    const table = tableOf(joinSeries(inOrder));
    console.log(`\n${table}\n`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/table.md`, `${table}\n`);
  }
}
