import type { CaliperOptions } from "../formats/caliper/options.ts";
import type { Format } from "../formats/format.ts";
import { isObject } from "../trace/check.ts";

/**
 * Options in words, since a tag has no objects: `format` is `"xapi"`, `"caliper"`, or `"both"` at one endpoint; `sensor`
 * is Caliper's, by default the page's origin; `authScheme` is the first word of the `Authorization` header, with the
 * key as the credential. Entries of `destinations` may say the same.
 */
export type NamedOptions = Readonly<Record<string, unknown>>;

const isNamed = (value: unknown): value is NamedOptions => isObject(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether some destination shall hear Caliper, which few pages need, and is not in the first file. */
export function asksForCaliper(options: NamedOptions): boolean {
  return [options, ...listOf(options["destinations"])].some(
    (one) => isNamed(one) && (one["format"] === "caliper" || one["format"] === "both"),
  );
}

/** Puts formats in the place of their names. A name that is none stays, and is refused as any wrong option. */
export function resolveFormats(given: NamedOptions, caliper?: (options: CaliperOptions) => Format): object {
  const { destinations, format, sensor: common } = given;
  if (Array.isArray(destinations)) {
    const all = listOf(destinations).flatMap((one) =>
      isNamed(one) ? resolve({ sensor: common, ...one }) : one,
    );
    return { ...given, destinations: all };
  }
  if (destinations !== undefined) return given;
  const resolved = resolve(given);
  return format === "both" ? { ...given, endpoint: undefined, destinations: resolved } : { ...resolved[0] };

  function resolve({
    format: name,
    sensor = location.origin,
    authScheme: scheme,
    ...rest
  }: NamedOptions): object[] {
    const { key: credential, ...keyless } = rest;
    const one = scheme && credential ? { ...keyless, auth: { scheme, credential } } : rest;
    return (name === "both" ? ["xapi", "caliper"] : [name]).map((each) =>
      Object.assign({}, one, {
        format:
          each === "xapi" ? undefined : each === "caliper" ? caliper?.({ sensor: String(sensor) }) : each,
      }),
    );
  }
}
