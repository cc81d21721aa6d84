/** What the parts of a platform's events must look like, whatever a page without a compiler gives. */
import { isIri } from "../caliper/iri.ts";

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The parts of an object; none of anything else. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? { ...value } : {});

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** A text, or texts by language. */
export function isTexts(value: unknown): boolean {
  const texts = Object.entries(fieldsOf(value));
  return isText(value) || (texts.length > 0 && texts.every(([tag, text]) => isTag(tag) && isText(text)));
}

const isTag = (tag: string): boolean => /^[a-z]{2,3}(-\w{2,4})*$/i.test(tag);

export const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

export const isFlag = (value: unknown): boolean => typeof value === "boolean";

/** A blank node is an id in Caliper, and none in xAPI. */
export const isAddress = (value: unknown): boolean => isIri(value) && !value.startsWith("_:");

/** A person by exactly one identifier. */
export function isPerson(value: unknown): boolean {
  const { account, mbox, mbox_sha1sum: sum, openid } = fieldsOf(value);
  const { homePage, name } = fieldsOf(account);
  const known = [
    isAddress(homePage) && isText(name),
    isText(mbox) && /^mailto:[^@\s]+@[^@\s]+$/.test(mbox),
    isText(sum) && /^[\da-f]{40}$/.test(sum),
    isAddress(openid),
  ];
  const given = [account, mbox, sum, openid].filter((one) => one !== undefined);
  return given.length === 1 && known.includes(true);
}

/** Points within their bounds. */
export function isScore(value: unknown): boolean {
  const { given, max, min = 0 } = fieldsOf(value);
  if (!isNumber(given) || !isNumber(max) || !isNumber(min)) return false;
  return min < max && min <= given && given <= max;
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
