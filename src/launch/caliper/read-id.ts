import { isIri } from "../../formats/caliper/iri.ts";
import { isText } from "./fields.ts";

/** Longest id that every endpoint stores: https://www.imsglobal.org/spec/caliper/v1p1#minimum-attribute-storage-requirements */
const MAX_ID_CHARACTERS = 2048;

/** Reports show ids as links: no other scheme may be one, least of all one that runs. */
const foreign = /^(?:(?!https?:)[a-z][a-z\d+.-]*:\/\/|javascript:|vbscript:|data:|blob:)/i;

/** Reads an id that Caliper may carry; never an e-mail address. */
export function readId(value: unknown): string | undefined {
  const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  if (!isText(text)) return undefined;
  const id = text.trim();
  const isAddress = id.includes("@") && !isIri(id);
  return isAddress || foreign.test(id) || id.length > MAX_ID_CHARACTERS ? undefined : id;
}
