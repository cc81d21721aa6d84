import { CALIPER_RULES } from "./rules/caliper.ts";
import { DATA_RULES } from "./rules/data.ts";
import { PROFILE_RULES } from "./rules/profile.ts";
import type { RuleTable } from "./rules/rule-table.ts";
import { XAPI_RULES } from "./rules/xapi.ts";

/** The profile's text names few anchors, so its links point at the section's number. */
const PROFILE = "https://github.com/liveaspankaj/xapi-video-cop/blob/master/statement_data_model.md#:~:text=";
const XAPI = "https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#";

/** The published text of Caliper 1.2; the rules of 1.1 read the same unless a message says otherwise. */
const CALIPER = "https://www.imsglobal.org/spec/caliper/v1p2#";

/**
 * A rule that the review can find broken, by its number: VP for the Video Profile, X for xAPI itself, C for Caliper,
 * and Q for what standards leave open but reports depend on.
 */
export type Rule =
  keyof typeof PROFILE_RULES | keyof typeof XAPI_RULES | keyof typeof DATA_RULES | keyof typeof CALIPER_RULES;

/** What is known of a rule, whatever breaks it. */
export interface RuleText {
  /** Address of the clause that it rests on. */
  readonly link: string;
  /** The levels at which it is reported, such as `error, deviation`. */
  readonly levels: string;
  /** What it asks, in a sentence: who does this breaks it no more. */
  readonly asks: string;
  /** What goes wrong where it is broken, in a sentence. */
  readonly why: string;
}

const rowsOf = (rules: RuleTable, address: string): readonly (readonly [string, RuleText])[] =>
  Object.entries(rules).map(([rule, [clause, levels, asks, why]]) => [
    rule,
    { link: address + clause, levels, asks, why },
  ]);

/** Every rule that the review can find broken, by its number. */
export const RULES: ReadonlyMap<string, RuleText> = new Map([
  ...rowsOf(XAPI_RULES, XAPI),
  ...rowsOf(PROFILE_RULES, PROFILE),
  ...rowsOf(DATA_RULES, XAPI),
  ...rowsOf(CALIPER_RULES, CALIPER),
]);

const UNKNOWN: RuleText = { link: XAPI, levels: "", asks: "", why: "" };

/** What is known of a rule. */
export function ruleText(rule: Rule): RuleText {
  return RULES.get(rule) ?? UNKNOWN;
}
