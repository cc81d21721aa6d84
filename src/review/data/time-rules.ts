import { advice, deviation } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";

/** The first draft of what became xAPI is of 2011. */
export const BEGINNING_MS: number = Date.UTC(2011, 0, 1);

/** How much a learner's clock may be ahead without misleading anybody. */
export const AHEAD_MS: number = 5 * 60_000;

/** A unit of which there is nothing, with another one behind it. */
const BEGINS_WITH_NOTHING = /^PT?0+(?:\.0+)?[A-Z]T?\d/;

/** Whether the time can be that of the act. `now`: when the statement is read, in ms since the epoch. */
export function* reviewTime(statement: Fields, now: number): Generator<Finding> {
  const at = Date.parse(textAt(statement, "timestamp") ?? "");
  const stored = Date.parse(textAt(statement, "stored") ?? "");
  if (at === stored) yield advice("Q-1", "timestamp", "It is the very time at which the server stored it.");
  if (at > Math.min(now, Number.isNaN(stored) ? now : stored) + AHEAD_MS) {
    yield deviation("X-13", "timestamp", "It had not come yet when the statement was stored or read.");
  }
  if (at < BEGINNING_MS) yield advice("Q-2", "timestamp", "Nobody recorded statements then.");
  const duration = textAt(fieldsAt(statement, "result"), "duration");
  if (duration !== undefined && BEGINS_WITH_NOTHING.test(duration)) {
    yield advice("Q-12", "result.duration", "It begins with a unit of which there is nothing.");
  }
}
