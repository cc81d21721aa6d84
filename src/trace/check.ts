import { TrackingError, type TrackingErrorCode } from "../errors.ts";

/** What has a code of its own when it is wrong. */
const nouns = ["actor", "activity", "endpoint", "registration", "player", "sensor", "version"] as const;

const codeOf = (which: string): TrackingErrorCode =>
  /\b(auth|key|secret|token|sesskey)$/.test(which)
    ? "invalid-credential"
    : `invalid-${nouns.find((noun) => which.includes(noun)) ?? "option"}`;

/** Says what `which` must be. The refusal is caught where options are read. */
export function refuse(which: string, expected: string, code: TrackingErrorCode = codeOf(which)): never {
  throw new TrackingError(code, `The option "${which}" must be ${expected}.`, { which });
}

export function mustBe(holds: unknown, which: string, expected: string): asserts holds {
  if (!holds) refuse(which, expected);
}

/** A refusal as it was thrown, or what else went wrong while `which` was read. */
export function refusal(cause: unknown, which: string): TrackingError {
  if (cause instanceof TrackingError) return cause;
  return new TrackingError(codeOf(which), `The ${which} cannot be read.`, { which, cause });
}

/**
 * What stands at a path of the options must be a text of a shape, or what a function says of it. What is left out is
 * no fault. Rules of an object stand before those of its parts.
 */
export type Rule<Options> = readonly [
  path: string,
  test: RegExp | ((value: unknown, options: Options) => unknown),
  expected: string,
];

export function check<Options extends object>(
  options: Options,
  rules: readonly Rule<Options>[],
  prefix = "",
): void {
  for (const [path, test, expected] of rules) {
    let value: unknown = options;
    for (const name of path.split(".")) value = isObject(value) ? Reflect.get(value, name) : undefined;
    if (value === undefined) continue;
    const holds = test instanceof RegExp ? isText(value) && test.test(value) : test(value, options);
    mustBe(holds, prefix + path, expected);
  }
}

/** The end of a rule for a number, both bounds included. */
export const between = (
  from: number,
  to: number,
): readonly [test: (value: unknown) => boolean, expected: string] => [
  (value) => typeof value === "number" && value >= from && value <= to,
  `a number from ${from} to ${to}`,
];

export const isText = (value: unknown): value is string => typeof value === "string";

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The end of a rule for yes and no. */
export const flag: readonly [test: (value: unknown) => boolean, expected: string] = [
  (value) => typeof value === "boolean",
  "true or false",
];

export const isFunction = (value: unknown): boolean => typeof value === "function";

/**
 * Whether a value is an absolute IRI, scheme included
 * ([xAPI 4.0.b3](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#iri-requirements)).
 */
export const isIri = (value: unknown): value is string =>
  isText(value) && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value) && URL.canParse(value);
