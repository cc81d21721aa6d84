import type { Fields } from "../review/reading.ts";

/** The number under `key`; `undefined` where none stands there. */
export function numberAt(fields: Fields, key: string): number | undefined {
  const found = fields[key];
  return typeof found === "number" ? found : undefined;
}
