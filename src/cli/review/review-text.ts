import type { Finding } from "../../review/finding.ts";
import { LEVELS, type ReviewResult, type RuleCount } from "./review-result.ts";

/** What counts are of, one and many. */
const nouns = {
  statements: ["statement", "statements"],
  events: ["Caliper record", "Caliper records"],
  sessions: ["session", "sessions"],
  error: ["error", "errors"],
  deviation: ["deviation", "deviations"],
  advice: ["piece of advice", "pieces of advice"],
} as const;

/** A count and its noun. */
export function countOf(count: number, noun: keyof typeof nouns): string {
  return `${count.toLocaleString("en")} ${nouns[noun][count === 1 ? 0 : 1]}`;
}

/** What was read, in a line. */
export function whatWasRead({ statements, events, sessions }: ReviewResult): string {
  const records = [
    ...(statements > 0 || events === 0 ? [countOf(statements, "statements")] : []),
    ...(events > 0 ? [countOf(events, "events")] : []),
  ].join(" and ");
  return sessions === 0 ? records : `${records}, ${countOf(sessions, "sessions")} of the Video Profile`;
}

/** What was found, in a line. */
export function whatWasFound({ levels }: ReviewResult): string {
  const found = LEVELS.filter((level) => levels[level] > 0).map((level) => countOf(levels[level], level));
  return found.length === 0 ? "Nothing to say against it" : found.join(", ");
}

/** What the review could not judge, in a sentence; empty where it judged all. */
export function whatWasLate({ late }: ReviewResult): string {
  return late === 0
    ? ""
    : `${countOf(late, "statements")} came too long after the rest of the session, and were judged alone.`;
}

/** A place in the source, as people say it. */
export const placeOf = (path: string): string => path.replace(/^(line \d+)\./, "$1, ");

/** The review for a terminal: every rule that was broken, with its first examples. */
export function reviewText(result: ReviewResult): string {
  const late = whatWasLate(result);
  return [
    `${result.source}: ${whatWasRead(result)}.`,
    ...result.rules.map(ruleText),
    `${whatWasFound(result)}.`,
    ...(late === "" ? [] : [late]),
  ]
    .map(printable)
    .join("\n\n");
}

function ruleText({ rule, level, count, examples, why, remedy, link }: RuleCount): string {
  const rest = count - examples.length;
  return [
    `${level} ${rule} (${count.toLocaleString("en")}): ${remedy}`,
    `  ${why}`,
    ...examples.map((found) => `  - ${oneLine(found)}`),
    ...(rest > 0 ? [`  - and ${rest.toLocaleString("en")} more`] : []),
    `  ${link}`,
  ].join("\n");
}

const oneLine = ({ path, message }: Pick<Finding, "path" | "message">): string =>
  `${placeOf(path)}: ${message}`.replaceAll(/\s+/g, " ");

/** Without the signs by which text moves a terminal's cursor or says what is not there. */
const printable = (text: string): string => text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd");
