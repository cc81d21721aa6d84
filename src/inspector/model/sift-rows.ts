import type { RowTest } from "./row-filter.ts";
import type { Row } from "./row.ts";

/** The rows that pass, one step for each; rows that come or go meanwhile are those of the next sifting. */
export function* siftRows(
  rows: readonly Row[],
  test: RowTest,
): Generator<undefined, readonly Row[], undefined> {
  const passed: Row[] = [];
  const all = [...rows];
  for (const row of all) {
    if (test(row)) passed.push(row);
    yield;
  }
  return passed;
}
