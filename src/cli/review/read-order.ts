import { chooseFormat } from "../choose-format.ts";
import { parseWords } from "../parse-words.ts";
import { readSource, sourceOptions } from "../records/read-source.ts";
import type { RecordSource } from "../records/record-source.ts";
import { WrongInput } from "../wrong-input.ts";

const formats = ["text", "json", "html"] as const;

/** How a review is written. */
export type ReviewFormat = (typeof formats)[number];

/** What was asked for. */
export interface ReviewOrder {
  readonly source: RecordSource;
  readonly format: ReviewFormat;
}

const options = { ...sourceOptions, format: { type: "string" } } as const;

/** Reads the words behind `playtrace review`. Throws a `WrongInput` where they make no order. */
export function readOrder(words: readonly string[]): ReviewOrder {
  const { values, files } = parseWords(words, options);
  const format = chooseFormat(formats, values.format);
  const source = readSource(files, values);
  if (source.from !== "lrs" && values.activity !== undefined) {
    throw new WrongInput("--activity needs --endpoint.");
  }
  return { source, format };
}
