import { WrongInput } from "../wrong-input.ts";

/** Nothing that XML 1.0 cannot hold or would change: controls, halves of characters, and what is no character. */
const unwritable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u;

/** IRIs that can be nothing else: `course:42` is one by its letters only. */
const iri = /^(?:https?:\/\/|urn:[a-z\d][a-z\d-]+:)[^\s<>"{}|\\^`]+$/i;

const share = /^(?:0?\.\d{1,4}|[01](?:\.\d{1,4})?)$/;

/** A text of one line, without what surrounds it. */
export function checkLine(name: string, value: string): string {
  const line = value.trim();
  if (line === "") throw new WrongInput(`${name} is empty.`);
  if (unwritable.test(line))
    throw new WrongInput(`${name} is one line of plain text, without control characters.`);
  return line;
}

/** An absolute IRI, as it was given: ids are compared letter by letter. */
export function checkIri(name: string, value: string): string {
  if (!iri.test(value) || unwritable.test(value) || (/^http/i.test(value) && !URL.canParse(value)))
    throw new WrongInput(`${name} is an absolute IRI (https:, http: or urn:), not ${quote(value)}.`);
  return value;
}

/** The absolute address of a web page. */
export function checkWebAddress(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new WrongInput(`${name} is an absolute http(s) URL, not ${quote(value)}.`);
  if (url.username !== "" || url.password !== "")
    throw new WrongInput(`${name} holds a user name or password, which everybody could read in the XML.`);
  return url;
}

/** A BCP 47 tag, in its usual spelling. */
export function checkLanguage(name: string, value: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(value);
    if (tag !== undefined) return tag;
  } catch {
    // Intl throws where a text is no tag; the sentence below says so.
  }
  throw new WrongInput(`${name} is a language tag such as en or pt-BR, not ${quote(value)}.`);
}

/** A number from 0 to 1 with at most four decimals, which is all that cmi5 keeps. */
export function checkShare(name: string, value: string): number {
  const number = Number(value);
  if (!share.test(value) || number > 1)
    throw new WrongInput(`${name} is a share from 0 to 1 such as 0.9, not ${quote(value)}.`);
  return number;
}

/** What was given, on one line and not too long. */
function quote(value: string): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…"` : text;
}
