import type { Section, Table } from "./section.ts";

/** One section as Markdown, its charts in files beside it. */
export function sectionText({ title, method, tables, charts = [] }: Section): string {
  return [
    `## ${title}`,
    "",
    method,
    "",
    ...tables.flatMap((table) => [...tableLines(table), ""]),
    ...charts.flatMap((chart) => [`![${chart.title}](charts/${chart.name}.svg)`, ""]),
  ].join("\n");
}

/** A table as the lines of Markdown. */
export function tableLines({ heads, rows }: Table): string[] {
  return [line(heads), line(heads.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)];
}

const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(" | ")} |`;

const escape = (text: string): string => text.replaceAll("|", "\\|");
