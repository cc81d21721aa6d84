import { createReadStream } from "node:fs";
import { addAbortSignal, type Readable } from "node:stream";
import { explainFailure } from "../explain-failure.ts";
import { WrongInput } from "../wrong-input.ts";
import type { JsonPiece } from "./json-piece.ts";
import { readLrs } from "./read-lrs.ts";
import { nameOf, type ReadRecord, type RecordSource } from "./record-source.ts";
import { splitJson } from "./split-json.ts";
import { unpack } from "./unpack.ts";

/** Bytes that are read of a file at a time. */
const CHUNK_BYTES = 1024 * 1024;

/** What reading may use of the process. */
export interface ReadMeans {
  /** Aborted when the reading shall stop. */
  readonly signal: AbortSignal;
  /** Default: the standard input. */
  readonly input?: Readable;
}

/**
 * The records of a source, one by one in the order in which they stand there; never is more of them held than one
 * chunk or page. Rejects with a `WrongInput` that names the source where it cannot be read, is no JSON, or holds no
 * record at all.
 */
export async function* readRecords(source: RecordSource, means: ReadMeans): AsyncGenerator<ReadRecord> {
  let isEmpty = true;
  try {
    for await (const piece of readPieces(source, means)) {
      for (const record of unpack(piece)) {
        isEmpty = false;
        yield record;
      }
    }
  } catch (cause) {
    throw new WrongInput(sentenceOf(cause, nameOf(source)), { cause });
  }
  if (isEmpty) throw new WrongInput(`${nameOf(source)} holds no record.`);
}

function readPieces(source: RecordSource, { signal, input }: ReadMeans): AsyncGenerator<JsonPiece> {
  if (source.from === "lrs") return readLrs(source.query, { signal });
  const stream =
    source.from === "file"
      ? createReadStream(source.path, { highWaterMark: CHUNK_BYTES })
      : (input ?? process.stdin);
  return splitJson(addAbortSignal(signal, stream));
}

function sentenceOf(cause: unknown, name: string): string {
  if (cause instanceof WrongInput) return `${name}: ${cause.message}`;
  const path: unknown = Reflect.get(Object(cause), "path");
  return typeof path === "string" ? explainFailure(cause) : `${name}: ${explainFailure(cause)}`;
}
