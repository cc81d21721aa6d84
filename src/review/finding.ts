import { ruleText } from "./clauses.ts";
import type { Rule } from "./clauses.ts";

/** One departure of a statement, a list of statements, a Caliper event or an envelope from what is asked of it. */
export interface Finding {
  /** Number of the rule in docs/review.md, such as `"VP-25"`. */
  readonly rule: Rule;
  /**
   * `error`: a MUST is broken, servers or readers will be misled. `deviation`: a SHOULD is not followed, readers
   * may be misled, or a departure that Playtrace makes knowingly. `advice`: reports would be better with it.
   */
  readonly level: "error" | "deviation" | "advice";
  /** Where in the statement or event, such as `result.extensions["…/time"]`; in a list it begins with the index. */
  readonly path: string;
  /** What is wrong there, in one sentence. */
  readonly message: string;
  /** What goes wrong because of it, in one sentence. */
  readonly why: string;
  /** What is asked instead, in one sentence. */
  readonly remedy: string;
  /** Address of the clause. */
  readonly link: string;
}

export function error(rule: Rule, path: string, message: string): Finding {
  return found({ rule, level: "error", path, message });
}

export function deviation(rule: Rule, path: string, message: string): Finding {
  return found({ rule, level: "deviation", path, message });
}

export function advice(rule: Rule, path: string, message: string): Finding {
  return found({ rule, level: "advice", path, message });
}

/** The same finding, told of what stands at `at`. */
export function within(at: string, finding: Finding): Finding {
  return { ...finding, path: finding.path === "" ? at : `${at}.${finding.path}` };
}

function found(what: Pick<Finding, "rule" | "level" | "path" | "message">): Finding {
  const { why, asks, link } = ruleText(what.rule);
  return { ...what, why, remedy: asks, link };
}
