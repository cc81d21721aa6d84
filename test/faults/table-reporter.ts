import { mkdirSync, writeFileSync } from "node:fs";
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from "@playwright/test/reporter";
import { joinSeries, tableOf, type Row } from "./account/table.ts";

const folder = "test-results/faults";

/** Prints the rows of all scenarios as one table at the end, and writes it to `test-results/faults/table.md`. */
export default class TableReporter implements Reporter {
  /** By test, in the order of the sources: scenarios run side by side and end in any order. */
  readonly #rows = new Map<string, Row[]>();

  onBegin(_: FullConfig, suite: Suite): void {
    for (const { id } of suite.allTests()) this.#rows.set(id, []);
  }

  onTestEnd({ id }: TestCase, { attachments }: TestResult): void {
    const rows = attachments.flatMap(({ name, body }) => (name === "row" && body ? [String(body)] : []));
    this.#rows.set(
      id,
      rows.map((row): Row => JSON.parse(row)),
    );
  }

  onEnd(): void {
    const rows = [...this.#rows.values()].flat();
    if (rows.length === 0) return;
    const table = tableOf(joinSeries(rows));
    console.log(`\n${table}\n`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/table.md`, `${table}\n`);
  }
}
