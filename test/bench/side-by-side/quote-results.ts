import { productNames } from "../peers/products.ts";
import { comparedTable, type Section, type Table } from "./section.ts";
import { tableLines } from "./section-text.ts";

const start = "<!-- measured:start -->";
const end = "<!-- measured:end -->";

/** The rows that are told in short. */
export const shortTable = (sections: readonly Section[]): Table =>
  comparedTable(
    productNames,
    sections.flatMap(({ highlights = [] }) => highlights),
  );

/** A run's results, and when it was. */
export interface QuotedRun {
  readonly sections: readonly Section[];
  readonly measuredAt: Date;
}

/** The README with the run's figures between its markers; as it is where it has none. */
export function quoteResults(readme: string, { sections, measuredAt }: QuotedRun): string {
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) return readme;
  const lead =
    `By \`npm run bench\` on ${measuredAt.toISOString().slice(0, 10)}, everybody in turn on one machine; less is better. ` +
    "All figures, how they were measured, and where Playtrace is behind: [RESULTS.md](test/bench/RESULTS.md).";
  return [before + start, "", lead, "", ...tableLines(shortTable(sections)), "", end + after].join("\n");
}
