import type { JsonPiece } from "./json-piece.ts";
import { splitLines } from "./split-lines.ts";
import { splitValues } from "./split-values.ts";

/** How far the first line is looked for; behind it the text is split by its brackets instead. */
const HEAD_BYTES = 1024 * 1024;

const lineFeed = 10;

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/**
 * The records of a text, whichever of its forms it has: JSON Lines, a list, the answer of an LRS, one object, or
 * objects that stand one behind the other. What it is is told by its first line.
 */
export async function* splitJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonPiece> {
  const source = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let isOver = false;
  while (!isOver && head.length < HEAD_BYTES && !hasLine(head)) {
    const { value, done } = await source.next();
    if (done === true) isOver = true;
    else head = Buffer.concat([head, value]);
  }
  if (byteOrderMark.every((byte, index) => head[index] === byte)) head = head.subarray(byteOrderMark.length);
  yield* isJsonLines(head) ? splitLines(rejoin(head, source)) : splitValues(rejoin(head, source));
}

async function* rejoin(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Whether a line that holds something ends here. */
const hasLine = (bytes: Uint8Array): boolean => firstLine(bytes) !== undefined;

function firstLine(bytes: Uint8Array): Uint8Array | undefined {
  for (
    let from = 0, end = bytes.indexOf(lineFeed);
    end >= 0;
    from = end + 1, end = bytes.indexOf(lineFeed, from)
  ) {
    const line = bytes.subarray(from, end);
    if (line.some((byte) => byte > 0x20)) return line;
  }
  return undefined;
}

/** A whole object in the first line: only what is written for people has it in several. */
function isJsonLines(head: Uint8Array): boolean {
  const line = new TextDecoder().decode(firstLine(head) ?? head).trim();
  if (!line.startsWith("{")) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    // Either it goes on in the next line, or it is no JSON, which the reading by brackets will say.
    return false;
  }
}
