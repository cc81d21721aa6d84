/**
 * Whether an LRS reads a version, by the body of its `about` resource; `undefined` where that does not say. Versions that
 * differ in their last number are one: https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#33-versioning
 */
export function readsVersion(about: string, version: string): boolean | undefined {
  try {
    const said: unknown = JSON.parse(about);
    const known: unknown = Reflect.get(Object(said), "version");
    if (!Array.isArray(known)) return undefined;
    return known.some((one) => familyOf(String(one)) === familyOf(version));
  } catch {
    return undefined;
  }
}

const familyOf = (version: string): string => version.split(".").slice(0, 2).join(".");
