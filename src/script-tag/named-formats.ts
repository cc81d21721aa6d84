import { TrackingError } from "../errors.ts";
import type { CaliperOptions } from "../formats/caliper/options.ts";
import type { Format } from "../formats/format.ts";
import { isObject } from "../trace/check.ts";

/**
 * Options in words, since a tag has no objects: `format` is `"xapi"`, `"caliper"`, or `"both"` at one endpoint; `sensor`
 * is Caliper's, by default the page's origin; `authScheme` is the first word of the `Authorization` header, with the
 * key as the credential. Entries of `destinations` may say the same.
 */
export type NamedOptions = Readonly<Record<string, unknown>>;

/** What `dist/esm/caliper.js` exports, as far as a tag needs it. */
export interface CaliperModule {
  readonly caliper: (options: CaliperOptions) => Format;
}

const isCaliperModule = (value: unknown): value is CaliperModule =>
  isObject(value) && typeof Reflect.get(value, "caliper") === "function";

const isNamed = (value: unknown): value is NamedOptions => isObject(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether some destination shall hear Caliper, which few pages need, and is not in the first file. */
export function asksForCaliper(options: NamedOptions): boolean {
  return [options, ...listOf(options["destinations"])].some(
    (one) => isNamed(one) && (one["format"] === "caliper" || one["format"] === "both"),
  );
}

/** Loads Caliper from beside the script; rejects with an error that says from where it could not. */
export async function loadCaliper(script: string): Promise<CaliperModule> {
  const url = new URL("esm/caliper.js", script).href;
  let cause: unknown;
  try {
    const loaded: unknown = await import(url);
    if (isCaliperModule(loaded)) return loaded;
  } catch (thrown) {
    cause = thrown;
  }
  const message = `The format "caliper" cannot be loaded from ${url}.`;
  throw new TrackingError("format-failed", message, { which: "data-format", cause });
}

/** Puts formats in the place of their names. A name that is none stays, and is refused as any wrong option. */
export function resolveFormats(given: NamedOptions, module?: CaliperModule): object {
  const { destinations, ...top } = given;
  if (destinations !== undefined) {
    const all = listOf(destinations).flatMap((one) =>
      isNamed(one) ? resolve({ sensor: top["sensor"], ...one }) : one,
    );
    return { ...top, destinations: Array.isArray(destinations) ? all : destinations };
  }
  if (top["format"] !== "both") return resolve(top)[0] ?? top;
  const { endpoint, key, secret, auth, authScheme, sensor, format, allowInsecure, ...common } = top;
  return {
    ...common,
    destinations: resolve({ endpoint, key, secret, auth, authScheme, sensor, format, allowInsecure }),
  };

  function resolve({
    format: name,
    sensor: own = location.origin,
    authScheme: scheme,
    ...rest
  }: NamedOptions): object[] {
    const { key: credential, ...keyless } = rest;
    const one = scheme && credential ? { ...keyless, auth: { scheme, credential } } : rest;
    const formatOf: Readonly<Record<string, unknown>> = {
      xapi: undefined,
      caliper: module?.caliper({ sensor: String(own) }),
    };
    const names = name === "both" ? Object.keys(formatOf) : [name];
    return names.map((each) => {
      const known = typeof each === "string" && Object.hasOwn(formatOf, each);
      return Object.assign({}, one, { format: known ? formatOf[each] : each });
    });
  }
}
