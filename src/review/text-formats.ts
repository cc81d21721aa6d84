import type { Rule } from "./clauses.ts";

/** A text that must follow a format, and the rule that says so. */
export interface TextFormat {
  readonly rule: Rule;
  readonly pattern: RegExp;
  /** What it must be, to complete "must be …". */
  readonly expected: string;
}

export const UUID_V4: RegExp = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** https://www.rfc-editor.org/rfc/rfc5646#section-2.1 */
export const LANGUAGE_TAG: RegExp =
  /^(([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-wyz\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?|x(-[a-z\d]{1,8})+)$/i;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;

export type FormatName =
  | "iri"
  | "uuid"
  | "registration"
  | "timestamp"
  | "duration"
  | "version"
  | "language"
  | "mbox"
  | "mboxSha1"
  | "openid"
  | "homePage";

export const TEXT_FORMATS: Readonly<Record<FormatName, TextFormat>> = {
  iri: { rule: "X-7", pattern: IRI, expected: "an absolute IRI" },
  uuid: {
    rule: "X-10",
    pattern: UUID,
    expected: "a UUID with hyphens and without braces",
  },
  registration: {
    rule: "X-28",
    pattern: UUID,
    expected: "a UUID with hyphens and without braces",
  },
  timestamp: {
    rule: "X-11",
    pattern:
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)$/,
    expected: "an RFC 3339 time with its zone",
  },
  duration: {
    rule: "X-27",
    pattern: /^P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$/,
    expected: "an ISO 8601 duration such as PT83.25S",
  },
  version: { rule: "X-15", pattern: /^(1\.0(\.\d+)?|2\.0\.0)$/, expected: "1.0.0, or 2.0.0 in xAPI 2.0" },
  language: { rule: "X-29", pattern: LANGUAGE_TAG, expected: "an RFC 5646 language tag" },
  mbox: { rule: "X-17", pattern: /^mailto:[^\s@]+@[^\s@]+\.[^\s@.]+$/, expected: "a mailto: IRI" },
  mboxSha1: {
    rule: "X-18",
    pattern: /^[0-9a-f]{40}$/,
    expected: "40 lower-case hexadecimal digits, the SHA-1 of the whole mailto: IRI",
  },
  openid: { rule: "X-20", pattern: IRI, expected: "an absolute URI" },
  homePage: { rule: "X-19", pattern: IRI, expected: "an absolute IRL" },
};
