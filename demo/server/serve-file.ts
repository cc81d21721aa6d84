import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { extname } from "node:path";
import { readByteRange } from "./byte-range.ts";
import { contentTypes } from "./content-types.ts";

/** Serves a file, a part of it where asked; TypeScript goes out as the JavaScript that it is without types. */
export async function serveFile(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = {
    "content-type": contentTypes[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
  };
  if (file.endsWith(".ts")) {
    response.writeHead(200, headers).end(stripTypeScriptTypes(await readFile(file, "utf8")));
    return;
  }
  const found = await stat(file);
  if (!found.isFile()) throw Object.assign(new Error("No file"), { code: "ENOENT" });
  const { size } = found;
  const range = readByteRange(request.headers.range, size);
  if (range === null) {
    response.writeHead(416, { "content-range": `bytes */${size}` }).end();
    return;
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  const part = range ? { "content-range": `bytes ${first}-${last}/${size}` } : {};
  const length = { "accept-ranges": "bytes", "content-length": String(last - first + 1) };
  response.writeHead(range ? 206 : 200, { ...headers, ...part, ...length });
  if (request.method === "HEAD" || size === 0) response.end();
  else
    createReadStream(file, { start: first, end: last })
      .on("error", () => response.destroy())
      .pipe(response);
}
