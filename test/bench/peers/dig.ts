/** What stands at the end of this way into a value read from JSON; `undefined` where it breaks off. */
export function dig(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The same, where a number is looked for. */
export function digNumber(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = dig(value, ...path);
  return typeof found === "number" ? found : undefined;
}

/** The same, where a text is looked for; empty where there is none. */
export function digText(value: unknown, ...path: readonly (string | number)[]): string {
  const found = dig(value, ...path);
  return typeof found === "string" ? found : "";
}
