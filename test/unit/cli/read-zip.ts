import { buffer } from "node:stream/consumers";
import { openPromise } from "yauzl";

/** One file of a ZIP, as another program than ours reads it. */
export interface ZippedFile {
  readonly name: string;
  readonly content: Buffer;
  readonly isCompressed: boolean;
  readonly modified: Date;
}

/** Reads a small ZIP as a whole, in its order. Rejects where it is broken. */
export async function readZip(path: string): Promise<readonly ZippedFile[]> {
  const zip = await openPromise(path, { strictFileNames: true });
  const files: ZippedFile[] = [];
  for await (const entry of zip.eachEntry()) {
    files.push({
      name: entry.fileName,
      content: await buffer(await zip.openReadStreamPromise(entry)),
      isCompressed: entry.compressionMethod !== 0,
      modified: entry.getLastModDate(),
    });
  }
  return files;
}
