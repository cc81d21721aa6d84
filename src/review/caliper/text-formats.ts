import { TEXT_FORMATS } from "../text-formats.ts";

const UUID_URN = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-([\da-f])[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/i;
const BLANK_NODE = /^_:\S+$/;
/** An address of the web without a host names nothing. */
const WEB_WITHOUT_HOST = /^https?:(?!\/\/[^/?#])/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** https://www.w3.org/TR/xmlschema11-2/#duration, and the weeks that only ISO 8601 knows. */
const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const SECONDS = [7 * 86_400, 86_400, 3600, 60, 1];

/** Version of a UUID written as a URN, as one digit. */
export function uuidVersion(text: string): string | undefined {
  return UUID_URN.exec(text)?.[1];
}

export function isIri(text: string): boolean {
  return TEXT_FORMATS.iri.pattern.test(text) && !WEB_WITHOUT_HOST.test(text);
}

/** IRI, or a name that holds within one record. */
export function isNode(text: string): boolean {
  return BLANK_NODE.test(text) || isIri(text);
}

/** `YYYY-MM-DDTHH:mm:ss.SSSZ` of a day and hour that the calendar has. */
export function isTime(text: string): boolean {
  return TIME.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
}

export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/** Length in seconds; `undefined` where it is no duration, or one of years and months, which vary. */
export function secondsOf(duration: string): number | undefined {
  const [, years, months, ...parts] = DURATION.exec(duration) ?? [];
  if (parts.length === 0 || years !== undefined || months !== undefined) return undefined;
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (SECONDS[index] ?? 0), 0);
}
