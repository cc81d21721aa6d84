import type { Account } from "./compare.ts";

/** A scenario, what became of it, and how many statements the receiver held at its end. */
export interface Row {
  readonly scenario: string;
  readonly held: number;
  readonly account: Account;
}

const columns: readonly (readonly [name: string, read: (row: Row) => string | number])[] = [
  ["scenario", ({ scenario }) => scenario],
  ["made", ({ account }) => account.made],
  ["stored", ({ account }) => account.stored],
  ["arrived", ({ account }) => account.arrived],
  ["held", ({ held }) => held],
  ["quarantined", ({ account }) => account.quarantined],
  ["resent", ({ account }) => account.resent],
  ["needless", ({ account }) => account.breaches.needless.length],
  ["changed", ({ account }) => account.breaches.changed.length],
  ["recovered", ({ account }) => account.recovered],
  ["lost", ({ account: { breaches } }) => breaches.lost.length + breaches.givenUp.length],
  ["two ids", ({ account }) => account.breaches.doubled.length],
  ["requests", ({ account }) => account.requests],
];

/** The rows as a Markdown table, which reads as well in a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(([, read]) => String(read(row))));
  const head = columns.map(([name]) => name);
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...cells].map((line) => line[column]?.length ?? 0)),
  );
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text, column) => pad(text, widths[column] ?? 0, column === 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...cells.map(line)].join("\n");
}

function pad(text: string, width: number, left: boolean): string {
  return left ? text.padEnd(width) : text.padStart(width);
}
