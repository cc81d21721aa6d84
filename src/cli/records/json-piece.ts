import { WrongInput } from "../wrong-input.ts";

/** Longest record that is read: the rest of a broken file may look like one without an end. */
export const MAX_RECORD_BYTES: number = 32 * 1024 * 1024;

/** A record's JSON, parsed, and where it stood. */
export interface JsonPiece {
  readonly value: unknown;
  readonly at: string;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of bytes. Throws a `WrongInput` where they are no UTF-8. */
export function decode(bytes: Uint8Array, line: number): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new WrongInput(`Line ${line} is no text in UTF-8.`, { cause });
  }
}

/** What a text of JSON says. Throws a `WrongInput` where it is none. */
export function parseJson(text: string, line: number): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw new WrongInput(`Line ${line} is no JSON.`, { cause });
  }
}

/** Throws a `WrongInput` where so many bytes did not come to an end. */
export function checkLength(bytes: number, line: number): void {
  if (bytes > MAX_RECORD_BYTES) {
    throw new WrongInput(
      `In line ${line} begins a record of more than ${MAX_RECORD_BYTES / 1024 / 1024} MB, or one without an end.`,
    );
  }
}
