import { CALIPER_LINKS } from "./caliper/clauses.ts";
import type { CaliperRule } from "./caliper/clauses.ts";

/**
 * Where each rule stands. Rules are numbered in docs/xapi.md, VP for the Video Profile and X for xAPI itself, and
 * in docs/caliper.md, C for Caliper.
 * The profile's text names few anchors, so its links point at the section's number.
 */
const PROFILE = "https://github.com/liveaspankaj/xapi-video-cop/blob/master/statement_data_model.md#:~:text=";
const XAPI = "https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#";

/** Sections of the Video Profile's statement data model, by rule. */
const PROFILE_SECTIONS = {
  "VP-1": "2.1",
  "VP-3": "2.3",
  "VP-4": "2.4",
  "VP-5": "2.4.1",
  "VP-7": "2.6",
  "VP-8": "2.6",
  "VP-9": "2.6.1",
  "VP-11": "2.2",
  "VP-13": "2.3.1",
  "VP-14": "2.3.1",
  "VP-15": "2.6.2.13",
  "VP-16": "2.6.2.14",
  "VP-17": "2.6.2.1",
  "VP-19": "2.5.2",
  "VP-20": "2.3.2",
  "VP-21": "2.5.4.1",
  "VP-23": "2.3.2",
  "VP-25": "2.5.4",
  "VP-26": "2.3.3",
  "VP-27": "2.3.3",
  "VP-30": "2.5.4.2",
  "VP-31": "2.5.4.2",
  "VP-35": "2.3.4",
  "VP-36": "2.5.4.1",
  "VP-37": "2.5.4.1",
  "VP-38": "2.5.4.4",
  "VP-39": "2.5.4.5",
  "VP-40": "2.5.4.5",
  "VP-41": "2.5.4.5",
  "VP-42": "2.5.4.4",
  "VP-43": "2.6.2.13",
  "VP-44": "2.5.4",
  "VP-45": "2.3.6",
  "VP-46": "2.3.6",
  "VP-47": "2.5.2",
  "VP-48": "2.5.3",
  "VP-49": "2.5.4",
  "VP-51": "2.3.6",
  "VP-54": "2.5.4",
  "VP-55": "2.3.7",
  "VP-58": "2.7",
  "VP-62": "2.6.2.1",
  "VP-63": "2.6.2.2",
  "VP-64": "2.6.2.3",
  "VP-65": "2.6.2",
  "VP-66": "2.6.2",
  "VP-68": "2.3.1",
  "VP-69": "2.6.1",
} as const;

/** Anchors of the part "Data" of the xAPI specification, by rule. */
const XAPI_ANCHORS = {
  "X-1": "dataconstraints",
  "X-2": "dataconstraints",
  "X-3": "dataconstraints",
  "X-4": "dataconstraints",
  "X-5": "dataconstraints",
  "X-6": "dataconstraints",
  "X-7": "iris",
  "X-8": "dataconstraints",
  "X-10": "stmtid",
  "X-11": "timestamps",
  "X-12": "timestamps",
  "X-15": "version",
  "X-16": "inversefunctional",
  "X-17": "inversefunctional",
  "X-18": "inversefunctional",
  "X-19": "agentaccount",
  "X-20": "agent",
  "X-21": "group",
  "X-22": "agent",
  "X-23": "verb",
  "X-24": "object",
  "X-25": "object",
  "X-26": "result",
  "X-27": "durations",
  "X-28": "context",
  "X-29": "context",
  "X-30": "context",
  "X-31": "miscext",
  "X-32": "lang-maps",
  "X-33": "statement-immutability-and-exceptions",
} as const;

/** A rule that the review can find broken. */
export type Rule = keyof typeof PROFILE_SECTIONS | keyof typeof XAPI_ANCHORS | CaliperRule;

const XAPI_LINKS = [
  ...Object.entries(PROFILE_SECTIONS).map(([rule, section]) => [rule, PROFILE + section] as const),
  ...Object.entries(XAPI_ANCHORS).map(([rule, anchor]) => [rule, XAPI + anchor] as const),
];
const LINKS = new Map<string, string>([...XAPI_LINKS, ...CALIPER_LINKS]);

/** Every rule of xAPI and of the Video Profile that the review can find broken. */
export const REVIEWED_RULES: readonly string[] = XAPI_LINKS.map(([rule]) => rule);

/** Address of the clause that a rule rests on. */
export function clauseLink(rule: Rule): string {
  return LINKS.get(rule) ?? PROFILE;
}
