/** Reads what may be anything: statements come from files and servers as well as from Playtrace. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under `key`, or an empty one: what is missing there is told by another rule. */
export function fieldsAt(value: unknown, key: string): Fields {
  const found = isFields(value) ? value[key] : undefined;
  return isFields(found) ? found : {};
}

export function textAt(value: unknown, key: string): string | undefined {
  const found = isFields(value) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}

/** A list, also where xAPI tolerates its only element alone. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isFields(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : found === undefined ? [] : [found];
}

/** What JSON writes between quotes as it is. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

/** `parent.key`, or `parent["key"]` where the key is no plain name. */
export function joinPath(parent: string, key: string): string {
  if (!/^\w+$/.test(key)) return `${parent}[${UNESCAPED.test(key) ? `"${key}"` : JSON.stringify(key)}]`;
  return parent === "" ? key : `${parent}.${key}`;
}
