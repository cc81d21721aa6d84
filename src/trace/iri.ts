/**
 * Whether a value is an absolute IRI, scheme included
 * ([xAPI 4.0.b3](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#iri-requirements)).
 */
export function isAbsoluteIri(value: unknown): value is string {
  return (
    typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value) && URL.canParse(value)
  );
}
