import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { PackageEntry } from "./package-entry.ts";

/** Everybody may read them, and nobody runs them. */
const fileMode = 0o100644;

export interface ZipWriting {
  /** Path of the ZIP; a file there is replaced. */
  readonly out: string;
  /** Time that every file in it bears. */
  readonly modified: Date;
  /** Told how many bytes were written, all in all. */
  readonly onProgress: (bytes: number) => void;
  /** Aborts the writing. */
  readonly signal: AbortSignal;
}

/**
 * Writes a ZIP as a stream, so that memory does not grow with what it holds; beyond 4 GB it is a Zip64. Until it is whole
 * it has another name, and what is left of a failure is removed.
 */
export async function writeZip(
  entries: readonly PackageEntry[],
  { out, modified, onProgress, signal }: ZipWriting,
): Promise<void> {
  const part = `${out}.part`;
  const zip = new ZipFile();
  // A file that cannot be read ends the whole stream, and with it the writing.
  zip.on("error", (cause) => zip.outputStream.emit("error", cause));
  for (const entry of entries) add(zip, entry, modified);
  zip.end();
  let bytes = 0;
  const counter = new PassThrough().on("data", (chunk: Buffer) => onProgress((bytes += chunk.length)));
  try {
    await pipeline(zip.outputStream, counter, createWriteStream(part), { signal });
    await rename(part, out);
  } catch (cause) {
    await rm(part, { force: true });
    throw cause;
  }
}

function add(zip: ZipFile, entry: PackageEntry, mtime: Date): void {
  const basics = { mtime, mode: fileMode };
  if ("text" in entry) zip.addBuffer(Buffer.from(entry.text), entry.name, basics);
  else zip.addFile(entry.path, entry.name, { ...basics, compress: entry.compress });
}
