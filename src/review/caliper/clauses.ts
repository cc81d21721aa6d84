/** The published text of Caliper 1.2; the rules of 1.1 read the same unless a message says otherwise. */
const CALIPER = "https://www.imsglobal.org/spec/caliper/v1p2#";

/**
 * Sections of the Caliper specification by rule, as far as a record can break it. The rules that are missing
 * bind the request that carries records (C-8 to C-11, C-13 to C-15), what a sensor knows beside them (C-34)
 * or all that it ever sends (C-41).
 */
const SECTIONS = {
  "C-1": "sensor",
  "C-2": "envelope",
  "C-3": "envelope",
  "C-4": "envelope",
  "C-5": "envelope",
  "C-6": "envelope",
  "C-7": "http-requests",
  "C-12": "json-ld-data-format",
  "C-16": "json-ld-context",
  "C-17": "json-ld-context",
  "C-18": "json-ld-context",
  "C-19": "json-ld-context",
  "C-20": "json-ld-context",
  "C-21": "event",
  "C-22": "entity",
  "C-23": "identifiers",
  "C-24": "entity",
  "C-25": "the-information-model",
  "C-26": "entity",
  "C-27": "entity",
  "C-28": "extensions",
  "C-29": "event",
  "C-30": "medialocation",
  "C-31": "actions",
  "C-32": "the-information-model",
  "C-33": "event",
  "C-35": "media-profile",
  "C-36": "mediaevent",
  "C-37": "mediaevent",
  "C-38": "mediaevent",
  "C-39": "mediaevent",
  "C-40": "mediaevent",
  "C-42": "media-profile",
  "C-43": "media-profile",
  "C-44": "media-profile",
  "C-45": "media-profile",
  "C-46": "media-profile",
  "C-47": "membership",
  "C-48": "ltisession",
  "C-49": "anonymous-entities",
  "C-50": "assessmentevent",
  "C-51": "assessmentitemevent",
  "C-52": "attempt",
  "C-53": "gradeevent",
} as const;

/** A rule of Caliper that the review can find broken. */
export type CaliperRule = keyof typeof SECTIONS;

/** Addresses of the clauses, by rule. */
export const CALIPER_LINKS: readonly (readonly [rule: string, link: string])[] = Object.entries(SECTIONS).map(
  ([rule, section]) => [rule, CALIPER + section] as const,
);

/** Every rule of Caliper that the review can find broken. */
export const REVIEWED_CALIPER_RULES: readonly string[] = CALIPER_LINKS.map(([rule]) => rule);
