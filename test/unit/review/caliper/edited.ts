import { isFields } from "../../../../src/review/reading.ts";

/** Stands for a value that is taken away. */
export const GONE: unique symbol = Symbol("gone");

export type Path = readonly (string | number)[];

/** A path into a record, and what is put there. */
export type Edit = readonly [path: Path, value: unknown];

/** A copy of `value` in which `path` leads to what is given. */
export function put(value: unknown, [key, ...rest]: Path, given: unknown): unknown {
  if (key === undefined) return given;
  if (typeof key === "number") {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return items.map((item, index) => (index === key ? put(item, rest, given) : item));
  }
  const copy = isFields(value) ? value : {};
  const entries = Object.entries(copy).filter(([name]) => name !== key);
  const item = put(copy[key], rest, given);
  return Object.fromEntries(item === GONE ? entries : [...entries, [key, item]]);
}

export function edited(value: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((copy, [path, given]) => put(copy, path, given), value);
}
