/** The version of Caliper that an endpoint understands. */
export type CaliperVersion = "1.2" | "1.1";

/**
 * The context of each version, letter by letter: never https, never with a slash at its end.
 * https://www.imsglobal.org/spec/caliper/v1p2#envelope
 */
export const CONTEXT_1_2 = "http://purl.imsglobal.org/ctx/caliper/v1p2";
export const CONTEXT_1_1 = "http://purl.imsglobal.org/ctx/caliper/v1p1";

/** What the keys of Playtrace's own extensions begin with: a key without a prefix is lost to who reads JSON-LD. */
export const OWN_PREFIX = "playtrace:";
