import type { Finding } from "../finding.ts";
import { moodleLink, type MoodleRule } from "./clauses.ts";

/**
 * One thing in a statement that Moodle does not take. `error`: Moodle refuses the whole request that it comes in;
 * `deviation`: it leaves out this one.
 */
export interface MoodleFinding extends Omit<Finding, "rule" | "level" | "remedy" | "why"> {
  /** Number of the rule in docs/moodle.md. */
  readonly rule: MoodleRule;
  readonly level: "error" | "deviation";
}

export const refused = (rule: MoodleRule, path: string, message: string): MoodleFinding => ({
  rule,
  level: "error",
  path,
  message,
  link: moodleLink(rule),
});

export const leftOut = (path: string, message: string): MoodleFinding => ({
  ...refused("M-10", path, message),
  level: "deviation",
});
