import { parseWords } from "../parse-words.ts";
import { readSource, sourceOptions } from "../records/read-source.ts";
import type { RecordSource } from "../records/record-source.ts";
import { WrongInput } from "../wrong-input.ts";

const formats = ["html", "csv", "json"] as const;

/** How a report is written. */
export type ReportFormat = (typeof formats)[number];

/** What was asked for. */
export interface ReportOrder {
  readonly source: RecordSource;
  readonly activity: string | undefined;
  readonly format: ReportFormat;
  /** A file that does not exist yet; `undefined`: standard output. */
  readonly out: string | undefined;
}

const options = { ...sourceOptions, format: { type: "string" }, out: { type: "string" } } as const;

/** Reads the words behind `playtrace report`. Throws a `WrongInput` where they make no order. */
export function readOrder(words: readonly string[]): ReportOrder {
  const { values, files } = parseWords(words, options);
  const { activity, format: name = "html", out } = values;
  const format = formats.find((known) => known === name);
  if (!format) throw new WrongInput(`--format is one of ${formats.join(", ")}.`);
  return { source: readSource(files, values), activity, format, out };
}
