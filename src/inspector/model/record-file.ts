import type { Row } from "./row.ts";

/** The ways in which records are written to a file, or copied. */
export type RecordFileKind = "json" | "json-lines";

/** A file of records as people and programs read it. */
export interface RecordFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const MEDIA_TYPES: Readonly<Record<RecordFileKind, string>> = {
  json: "application/json",
  // https://jsonlines.org: no registered type yet
  "json-lines": "application/jsonl",
};

/** Records as they are sent, one a line, or all as one indented array; of all destinations unless one is named. */
export function writeRecords(rows: readonly Row[], kind: RecordFileKind, destination = ""): RecordFile {
  const texts = rows.flatMap(({ records }) =>
    records
      .filter((one) => one.text && (!destination || one.destination === destination))
      .map(({ text }) => text),
  );
  return {
    name: kind === "json" ? "records.json" : "records.jsonl",
    type: MEDIA_TYPES[kind],
    text:
      kind === "json" ? `${indented(`[${texts.join(",")}]`)}\n` : texts.map((text) => `${text}\n`).join(""),
  };
}

/** A JSON text with line breaks and indentation. */
export function indented(text: string): string {
  return JSON.stringify(JSON.parse(text), null, 2);
}
