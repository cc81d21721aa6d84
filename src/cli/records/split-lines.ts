import { checkLength, decode, parseJson, type JsonPiece } from "./json-piece.ts";

const lineFeed = 10;

/** The values of JSON Lines: one each line, empty lines left out. https://jsonlines.org */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonPiece> {
  let rest: Uint8Array = new Uint8Array(0);
  let line = 1;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(lineFeed, rest.length); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      const piece = readLine(bytes.subarray(from, end), line);
      if (piece) yield piece;
      from = end + 1;
      line += 1;
    }
    rest = bytes.subarray(from);
    checkLength(rest.length, line);
  }
  const last = readLine(rest, line);
  if (last) yield last;
}

function readLine(bytes: Uint8Array, line: number): JsonPiece | undefined {
  const text = decode(bytes, line);
  return text.trim() === "" ? undefined : { value: parseJson(text, line), at: `line ${line}` };
}
