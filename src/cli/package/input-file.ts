import { constants } from "node:fs";
import { access, open, stat } from "node:fs/promises";
import { explainFailure } from "../explain-failure.ts";
import { WrongInput } from "../wrong-input.ts";

/** More than a byte order mark and the word; WebVTT begins with nothing else. */
const headBytes = 16;

/** https://www.w3.org/TR/webvtt1/#file-structure */
const webVttHead = /^\uFEFF?WEBVTT(?=[ \t\r\n]|$)/;

/** A file that can be read, with its bytes counted. */
export interface InputFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modified: Date;
}

/** Looks at a file before the work begins. Rejects with a `WrongInput` that names it where it cannot be read. */
export async function findInputFile(path: string): Promise<InputFile> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new WrongInput(`${path} is a folder, not a file.`);
    if (!found.isFile()) throw new WrongInput(`${path} is no ordinary file.`);
    if (found.size === 0) throw new WrongInput(`${path} is empty.`);
    await access(path, constants.R_OK);
    return { path, sizeBytes: found.size, modified: found.mtime };
  } catch (cause) {
    if (cause instanceof WrongInput) throw cause;
    throw new WrongInput(explainFailure(cause), { cause });
  }
}

/** The same for captions, which browsers show only where they begin as WebVTT does. */
export async function findCaptions(path: string): Promise<InputFile> {
  const file = await findInputFile(path);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    if (!webVttHead.test(buffer.subarray(0, bytesRead).toString("utf8")))
      throw new WrongInput(`${path} is no WebVTT file: it does not begin with the word WEBVTT.`);
  } finally {
    await handle.close();
  }
  return file;
}
