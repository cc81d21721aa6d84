import { chooseFormat } from "../choose-format.ts";
import { parseWords } from "../parse-words.ts";
import { readSource, sourceOptions } from "../records/read-source.ts";
import type { RecordSource } from "../records/record-source.ts";

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
  const { activity, out } = values;
  const format = chooseFormat(formats, values.format);
  return { source: readSource(files, values), activity, format, out };
}
