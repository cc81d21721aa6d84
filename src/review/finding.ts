import { clauseLink } from "./clauses.ts";
import type { Rule } from "./clauses.ts";

/** One departure of a statement, a list of statements, a Caliper event or an envelope from the standard. */
export interface Finding {
  /** Number of the rule in docs/xapi.md, such as `"VP-25"`, or in docs/caliper.md, such as `"C-40"`. */
  readonly rule: Rule;
  /**
   * `error`: a MUST is broken, servers or readers will be misled. `deviation`: a SHOULD is not followed, or a
   * departure that Playtrace makes knowingly.
   */
  readonly level: "error" | "deviation";
  /** Where in the statement or event, such as `result.extensions["…/time"]`; in a list it begins with the index. */
  readonly path: string;
  /** What is wrong there, in one sentence. */
  readonly message: string;
  /** Address of the clause. */
  readonly link: string;
}

export function error(rule: Rule, path: string, message: string): Finding {
  return { rule, level: "error", path, message, link: clauseLink(rule) };
}

export function deviation(rule: Rule, path: string, message: string): Finding {
  return { rule, level: "deviation", path, message, link: clauseLink(rule) };
}
