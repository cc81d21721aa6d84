export type Fields = Readonly<Record<string, unknown>>;

/** What PHP takes for an object of its own. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** PHP's `empty()`. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || value === 0 || value === "0" || value === false;

export const isNumeric = (value: unknown): boolean =>
  typeof value === "number" || (typeof value === "string" && /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(value));

export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? `${value}` : JSON.stringify(value);
