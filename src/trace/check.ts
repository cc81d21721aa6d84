import { TrackingError } from "../errors.ts";

/** What has a code of its own when it is wrong. */
const nouns = ["actor", "activity", "endpoint", "registration", "player"] as const;

/** Refuses an option: `which` it is, and `why`. The refusal is caught where options are read. */
export function must(holds: unknown, which: string, why: string): asserts holds {
  if (holds) return;
  const noun = nouns.find((name) => which.includes(name)) ?? "option";
  throw new TrackingError(`invalid-${noun}`, `The option "${which}" ${why}.`, { which });
}

/** The shape of a text, and what is said of one that has it not. */
export type Shape = readonly [shape: RegExp, why: string];

/** Refuses texts of a wrong shape; what is left out is no fault. */
export function mustMatch(options: object, shapes: Readonly<Record<string, Shape>>, prefix = ""): void {
  for (const [name, [shape, why]] of Object.entries(shapes)) {
    const value: unknown = Reflect.get(options, name);
    must(value === undefined || (isText(value) && shape.test(value)), prefix + name, why);
  }
}

/** Refuses what is no object; what is left out is no fault. */
export function mustHoldObjects(options: object, names: readonly string[], prefix = ""): void {
  for (const name of names) {
    const value: unknown = Reflect.get(options, name);
    must(value === undefined || isObject(value), prefix + name, "is no object");
  }
}

/** Refuses what is no number from `from` to `to`, both included. */
export function mustLie(
  value: unknown,
  which: string,
  [from, to]: readonly [number, number],
): asserts value is number {
  must(
    typeof value === "number" && value >= from && value <= to,
    which,
    `is no number from ${from} to ${to}`,
  );
}

export const isText = (value: unknown): value is string => typeof value === "string";

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Whether a value is an absolute IRI, scheme included
 * ([xAPI 4.0.b3](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#iri-requirements)).
 */
export const isIri = (value: unknown): value is string =>
  isText(value) && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value) && URL.canParse(value);
