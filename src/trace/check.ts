import { TrackingError, type TrackingErrorCode } from "../errors.ts";

/** Refuses an option: `which` it is, and `why`. The refusal is caught where options are read. */
export function must(
  holds: unknown,
  which: string,
  why: string,
  code: TrackingErrorCode = "invalid-option",
): asserts holds {
  if (!holds) throw new TrackingError(code, `The option "${which}" ${why}.`, { which });
}

export const isText = (value: unknown): value is string => typeof value === "string";

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Whether a value is an absolute IRI, scheme included
 * ([xAPI 4.0.b3](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#iri-requirements)).
 */
export const isIri = (value: unknown): value is string =>
  isText(value) && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value) && URL.canParse(value);
