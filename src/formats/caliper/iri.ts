import { wellFormed } from "../well-formed.ts";

/**
 * IRIs that can be nothing else, and blank nodes. `course:42` is an IRI by its letters only, and an e-mail address must
 * never be an id.
 */
const IRI = /^(?:[a-z][a-z\d+.-]*:\/\/|urn:[a-z\d][a-z\d-]+:|tag:|_:)[^\s<>"{}|\\^`]+$/i;

export const isIri = (value: unknown): value is string => typeof value === "string" && IRI.test(value);

/**
 * What is an IRI stays; any other id becomes one, with the local id as its last segment, because some consumers read
 * that. Different ids of one kind give different IRIs.
 * @param base IRI that it begins with; default: a URN
 */
export function toIri(id: string | number, kind: string, base?: string): string {
  if (isIri(id)) return id;
  const local = encodeURIComponent(wellFormed(`${id}`));
  return base ? `${base.replace(/\/+$/, "")}/${kind}/${local}` : `urn:x-playtrace:${kind}:${local}`;
}
