import { mkdirSync, writeFileSync } from "node:fs";
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from "@playwright/test/reporter";
import { joinSeries, tableOf, type Row } from "./account/table.ts";

const folder = "test-results/faults";

/** Prints the rows of all scenarios as one table at the end, and writes it to `test-results/faults/table.md`. */
export default class TableReporter implements Reporter {
  /** By test, in the order of the sources: scenarios run side by side and end in any order. */
  readonly #rows = new Map<string, Row | undefined>();

  onBegin(_: FullConfig, suite: Suite): void {
    for (const { id } of suite.allTests()) this.#rows.set(id, undefined);
  }

  onTestEnd({ id }: TestCase, { attachments }: TestResult): void {
    for (const { name, body } of attachments)
      if (name === "row" && body) this.#rows.set(id, JSON.parse(String(body)));
  }

  onEnd(): void {
    const rows = [...this.#rows.values()].filter((row) => row !== undefined);
    if (rows.length === 0) return;
    const table = tableOf(joinSeries(rows));
    console.log(`\n${table}\n`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/table.md`, `${table}\n`);
  }
}
