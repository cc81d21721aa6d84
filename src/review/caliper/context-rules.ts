import type { CaliperRule } from "../rules/caliper.ts";
import { KNOWN_TERMS } from "./known-terms.ts";
import type { CaliperVersion, Place } from "./place.ts";
import { itemOf, under } from "./place.ts";
import { isIri } from "./text-formats.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { isFields, joinPath } from "../reading.ts";
import type { Fields } from "../reading.ts";

const CONTEXTS: ReadonlyMap<unknown, CaliperVersion> = new Map([
  ["http://purl.imsglobal.org/ctx/caliper/v1p1", "1.1"],
  ["http://purl.imsglobal.org/ctx/caliper/v1p2", "1.2"],
]);
const EXPECTED = [...CONTEXTS.keys()].join(" or ");
/** What was meant, also where the address is misspelt. */
const MEANT = /caliper\/v1p([12])(?=\/|$)/;
/** An inline context may say of these what Caliper says itself. */
const KEYWORDS: Fields = { id: "@id", type: "@type" };

/** Version whose context has exactly this address. */
export function versionOf(context: unknown): CaliperVersion | undefined {
  return CONTEXTS.get(context);
}

/** The address of Caliper's context as a record names it: it stands alone or last. */
export function caliperContextOf(record: Fields): unknown {
  const context = record["@context"];
  return Array.isArray(context) ? context.at(-1) : context;
}

/** What a record's context says about all that stands in it. */
export function enterRecord(record: Fields, path: string): Place {
  const parts = [record["@context"]].flat();
  const meant = parts.flatMap((part) => (typeof part === "string" ? (MEANT.exec(part)?.[1] ?? []) : []));
  const others = parts.filter((part) => !(typeof part === "string" && MEANT.test(part)));
  const isDefined = (key: string): boolean =>
    isIri(key) || KNOWN_TERMS.has(key) || others.some((part) => mayDefine(part, key));
  const digit = meant.at(-1);
  return { path, isDefined, version: digit === undefined ? undefined : digit === "1" ? "1.1" : "1.2" };
}

/** What stands at another address cannot be read here: it may define anything. */
function mayDefine(context: unknown, key: string): boolean {
  if (isFields(context)) return key in context || "@vocab" in context;
  return typeof context === "string";
}

/**
 * The context of a whole record.
 * @param absent the rule that a record without one breaks
 */
export function* reviewContext(record: Fields, place: Place, absent: CaliperRule): Generator<Finding> {
  const context = record["@context"];
  const there = under(place, "@context");
  if (context === undefined) {
    yield error(absent, there.path, "Without it no key of the record has a meaning.");
  } else if (Array.isArray(context)) {
    if (versionOf(context.at(-1)) === undefined) {
      yield error("C-19", there.path, `${EXPECTED} must stand last, so that nothing redefines it.`);
    }
    for (const [index, part] of context.entries()) yield* reviewPart(part, itemOf(there, index));
  } else if (typeof context !== "string") {
    yield error("C-17", there.path, "It must be a text or a list.");
  } else if (versionOf(context) === undefined) {
    yield error("C-18", there.path, `It must be ${EXPECTED}, letter by letter.`);
  }
}

/** A context below the top of a record. */
export function* reviewNestedContext(context: unknown, place: Place): Generator<Finding> {
  const version = versionOf(context);
  if (Array.isArray(context)) {
    for (const [index, part] of context.entries()) yield* reviewNestedContext(part, itemOf(place, index));
  } else if (context === null || (version !== undefined && version !== place.version)) {
    yield error("C-20", place.path, "It takes their meaning from Caliper's terms.");
  } else if (version !== undefined) {
    yield deviation("C-20", place.path, "It stands at the top of the record already.");
  } else yield* reviewPart(context, place);
}

function* reviewPart(part: unknown, { path }: Place): Generator<Finding> {
  if (isFields(part)) {
    for (const [key, meaning] of Object.entries(part)) {
      if (KNOWN_TERMS.has(key) && meaning !== KEYWORDS[key]) {
        yield error("C-20", joinPath(path, key), "It redefines a term of Caliper.");
      }
    }
  } else if (typeof part !== "string") {
    yield error("C-17", path, "It must be the address of a context, or a context.");
  }
}
