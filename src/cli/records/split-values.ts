import { WrongInput } from "../wrong-input.ts";
import { checkLength, decode, parseJson, type JsonPiece } from "./json-piece.ts";

const sign = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
  lineFeed: 0x0a,
} as const;

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === sign.lineFeed || byte === 0x0d || byte === 0x09;

/** The key under which an LRS answers with a list. */
const LISTED = "statements";

/**
 * Where the reading stands: between whole values; in a list, whose items are records; or in an object, which is a
 * record itself until its list of statements begins.
 */
type Level = "outside" | "list" | "object";

/**
 * The records of a JSON text, without ever holding more of it than one record: the items of a list, also of the list
 * that an LRS answers with, and objects that stand one behind the other. `around` is given what an LRS's answer says
 * beside its list.
 */
export async function* splitValues(
  chunks: AsyncIterable<Uint8Array>,
  around: (answer: unknown) => void = () => {},
): AsyncGenerator<JsonPiece> {
  const reading = createReading(around);
  for await (const chunk of chunks) yield* reading.push(chunk);
  reading.end();
}

function createReading(around: (answer: unknown) => void) {
  let bytes: Uint8Array = new Uint8Array(0);
  let level: Level = "outside";
  let depth = 0;
  let inText = false;
  let escaped = false;
  /** Where the current piece begins, or would: nothing but space was met since. */
  let from = 0;
  let begun = false;
  let line = 1;
  let lineBegun = 1;
  let index = 0;
  let items = 0;
  let textFrom = 0;
  let lastText = "";
  let key = "";
  /** What stands around a list of statements. */
  let frame: string | undefined;

  let found: JsonPiece[] = [];

  const pieceText = (end: number): string => decode(bytes.subarray(from, end), lineBegun);
  const finish = (end: number): void => {
    found.push({ value: parseJson(pieceText(end), lineBegun), at: `[${index}]` });
    index += 1;
    items += 1;
  };
  const restart = (at: number): void => {
    from = at;
    begun = false;
    lineBegun = line;
  };
  const enter = (into: Level, at: number): void => {
    level = into;
    depth = 0;
    items = 0;
    restart(at);
  };

  function take(byte: number, at: number): void {
    if (level === "outside") {
      if (byte === sign.openList) enter("list", at + 1);
      else if (byte === sign.openObject) {
        enter("object", at);
        begun = true;
        depth = 1;
      } else throw new WrongInput(`Line ${line} begins neither a list of records nor a record in JSON.`);
    } else if (byte === sign.quote) {
      inText = true;
      textFrom = at + 1;
    } else if (byte === sign.comma && depth === (level === "list" ? 0 : 1)) {
      key = "";
      if (level === "list") {
        finish(at);
        restart(at + 1);
      }
    } else if (byte === sign.colon && level === "object" && depth === 1) key = lastText;
    else if (byte === sign.openList || byte === sign.openObject) {
      if (byte === sign.openList && level === "object" && depth === 1 && key === LISTED) {
        frame = `${frame ?? ""}${pieceText(at)}[`;
        enter("list", at + 1);
      } else depth += 1;
    } else if (byte === sign.closeList || byte === sign.closeObject) {
      if (depth === 0) closeList(byte, at);
      else {
        depth -= 1;
        if (level === "object" && depth === 0) closeObject(at);
      }
    }
  }

  function closeList(byte: number, at: number): void {
    if (byte !== sign.closeList) throw new WrongInput(`Line ${line} is no JSON.`);
    if (begun || items > 0) finish(at);
    if (frame === undefined) enter("outside", at + 1);
    else {
      enter("object", at);
      depth = 1;
      begun = true;
    }
  }

  function closeObject(at: number): void {
    if (frame === undefined) finish(at + 1);
    else around(parseJson(frame + pieceText(at + 1), lineBegun));
    frame = undefined;
    enter("outside", at + 1);
  }

  return {
    push(chunk: Uint8Array): readonly JsonPiece[] {
      found = [];
      let at = bytes.length - from;
      textFrom -= from;
      bytes = at === 0 ? chunk : Buffer.concat([bytes.subarray(from), chunk]);
      from = 0;
      for (; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === sign.lineFeed) line += 1;
        if (inText) {
          if (escaped) escaped = false;
          else if (byte === sign.backslash) escaped = true;
          else if (byte === sign.quote) {
            inText = false;
            if (level === "object" && depth === 1) lastText = decode(bytes.subarray(textFrom, at), line);
          }
        } else if (!isSpace(byte)) {
          if (!begun && byte !== sign.closeList) {
            begun = true;
            from = at;
            lineBegun = line;
          }
          take(byte, at);
        }
      }
      if (!begun) from = bytes.length;
      checkLength(bytes.length - from, lineBegun);
      return found;
    },
    end(): void {
      if (level !== "outside")
        throw new WrongInput(`It ends in the middle of what begins in line ${lineBegun}.`);
    },
  };
}
