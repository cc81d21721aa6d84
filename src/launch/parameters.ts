/** The parameters of one place in an address, by name. */
export type Parameters = URLSearchParams;

/**
 * Where an address, or a launch string that a host handed over, can hold parameters: the query, and the fragment, into
 * which some pages move it. What is wrongly encoded stays as it is.
 */
export function parametersIn(address: string | URL): readonly Parameters[] {
  const [before = "", ...fragment] = String(address).trim().split("#");
  return [before, fragment.join("#")].map((part) => new URLSearchParams(part.slice(part.indexOf("?") + 1)));
}

/** All that is said under a name and is not empty, each once. */
export const valuesOf = (parameters: Parameters, name: string): readonly string[] => [
  ...new Set(
    parameters
      .getAll(name)
      .map((value) => value.trim())
      .filter(Boolean),
  ),
];

/** A text that was encoded once too often. */
export const decodeAgain = (text: string): string =>
  new URLSearchParams("text=" + text.replaceAll("&", "%26")).get("text") ?? text;

/**
 * No identifier holds a space: one that is there was a `+`, which forms take for a space
 * ([URL 5.1](https://url.spec.whatwg.org/#urlencoded-parsing)).
 */
export const withPluses = (text: string): string => text.replaceAll(" ", "+");

/** A text that is no URL, and holds no `%` of its own. */
export const decodePlain = (text: string): string => (/%[\da-f]{2}/i.test(text) ? decodeAgain(text) : text);

/** A URL or another IRI; one that was encoded twice still hides the colon after its scheme. */
export const decodeIri = (text: string): string =>
  withPluses(/^[a-z][\w.-]*%3a/i.test(text) ? decodeAgain(text) : text);
