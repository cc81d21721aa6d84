import { control, verdictOf, type ComparedRow } from "./compared-row.ts";
import type { Chart } from "./chart.ts";
import { plain } from "./plain.ts";

/** Rows of texts under a line of heads. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one measure found. */
export interface Section {
  readonly title: string;
  /** How it was measured, in sentences. */
  readonly method: string;
  readonly tables: readonly Table[];
  readonly charts?: readonly Chart[];
  /** What of it is told in short, in the README too. */
  readonly highlights?: readonly ComparedRow[];
  /** What must hold for the rest to mean anything, each in a sentence; none where it held. */
  readonly refusals: readonly string[];
}

/** One column for each who is measured, and one that says where Playtrace stands. */
export function comparedTable(names: readonly string[], rows: readonly ComparedRow[]): Table {
  const columns = names.filter((name) => rows.some(({ figures }) => figures[name] !== undefined));
  return {
    heads: ["", ...columns, "Playtrace is"],
    rows: rows.map((row) => [
      row.unit === "" ? row.what : `${row.what}, ${row.unit}`,
      ...columns.map((name) => cell(row, name)),
      verdictOf(row),
    ]),
  };
}

function cell({ figures }: ComparedRow, name: string): string {
  const figure = figures[name];
  if (figure === undefined) return "–";
  const ratio = ratioTo(figures[control]?.median, figure.median);
  const text = figure.spread > 0 ? `${plain(figure.median)} ± ${plain(figure.spread)}` : plain(figure.median);
  return name === control ? text : text + ratio;
}

/** In brackets behind the figure: how many times the page on which nobody listens. */
function ratioTo(base: number | undefined, value: number): string {
  return base !== undefined && base > 0 ? ` (${plain(value / base)}×)` : "";
}
