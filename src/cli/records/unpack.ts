import { isFields } from "../../review/reading.ts";
import type { JsonPiece } from "./json-piece.ts";
import type { ReadRecord } from "./record-source.ts";

/** The records in a piece of JSON: itself, what an LRS answered with, or what a Caliper envelope carries. */
export function unpack({ value, at }: JsonPiece): readonly ReadRecord[] {
  if (!isFields(value)) return [{ value, at, envelope: undefined }];
  const { statements, data, ...rest } = value;
  if (Array.isArray(statements)) {
    return statements.map((statement: unknown, index) => ({
      value: statement,
      at: `${at}.statements[${index}]`,
      envelope: undefined,
    }));
  }
  if (Array.isArray(data) && data.length > 0) {
    return data.map((record: unknown, index) => ({
      value: record,
      at: `${at}.data[${index}]`,
      envelope: rest,
    }));
  }
  return [{ value, at, envelope: undefined }];
}
