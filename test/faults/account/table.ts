import type { Account } from "./compare.ts";

/** A scenario, what became of it, and how many statements the receiver held at its end. */
export interface Row {
  readonly scenario: string;
  readonly held: number;
  readonly account: Account;
}

/** What one line of the table says: its numbers under their columns, added up over `count` scenarios. */
export interface Line {
  readonly scenario: string;
  readonly count: number;
  readonly numbers: readonly number[];
}

const columns: readonly (readonly [name: string, read: (row: Row) => number])[] = [
  ["made", ({ account }) => account.made],
  ["stored", ({ account }) => account.stored],
  ["arrived", ({ account }) => account.arrived],
  ["held", ({ held }) => held],
  ["quarantined", ({ account }) => account.quarantined],
  ["resent", ({ account }) => account.resent],
  ["of them unexplained", ({ account }) => account.breaches.needless.length],
  ["changed bytes", ({ account }) => account.breaches.changed.length],
  ["lost", ({ account: { breaches } }) => breaches.lost.length + breaches.givenUp.length],
  ["two ids", ({ account }) => account.breaches.doubled.length],
  ["requests", ({ account }) => account.requests],
];

/** Scenarios that differ in nothing but a seed, `moment 7`, are one line. */
export function joinSeries(rows: readonly Row[]): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const scenario = row.scenario.replace(/\bmoment \d+/, "at random moments");
    const { count, numbers } = lines.get(scenario) ?? { count: 0, numbers: columns.map(() => 0) };
    lines.set(scenario, {
      scenario,
      count: count + 1,
      numbers: numbers.map((sum, column) => sum + (columns[column]?.[1](row) ?? 0)),
    });
  }
  return [...lines.values()];
}

/** The lines as a Markdown table, which reads as well in a terminal. */
export function tableOf(lines: readonly Line[]): string {
  const head = ["scenario", ...columns.map(([name]) => name)];
  const cells = lines.map(({ scenario, count, numbers }) =>
    [count > 1 ? `${scenario} (${count} runs)` : scenario].concat(numbers.map(String)),
  );
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...cells].map((texts) => texts[column]?.length ?? 0)),
  );
  const write = (texts: readonly string[]): string =>
    `| ${texts.map((text, column) => align(text, widths[column] ?? 0, column)).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [write(head), write(rule), ...cells.map(write)].join("\n");
}

function align(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}
