import { mkdirSync, writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { tableOf, type Row } from "./account/table.ts";

const folder = "test-results/faults";

/** Prints the rows of all scenarios as one table at the end, and writes it to `test-results/faults/table.md`. */
export default class TableReporter implements Reporter {
  readonly #rows: Row[] = [];

  onTestEnd(_: TestCase, { attachments }: TestResult): void {
    for (const { name, body } of attachments)
      if (name === "row" && body) this.#rows.push(JSON.parse(String(body)));
  }

  onEnd(): void {
    if (this.#rows.length === 0) return;
    const table = tableOf(this.#rows);
    console.log(`\n${table}\n`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/table.md`, `${table}\n`);
  }
}
