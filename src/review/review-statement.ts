import { reviewData } from "./data/data-rules.ts";
import { error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { reviewProfile } from "./profile-rules.ts";
import { isFields } from "./reading.ts";
import { reviewXapi } from "./statement-rules.ts";
import { viewStatement } from "./view.ts";
import type { StatementView } from "./view.ts";

/**
 * Checks one statement against xAPI 1.0.3 and 2.0, against what reports need and no server asks for, and, where it
 * claims the Video Profile, against the profile, which no server ever does. Takes statements of any making, also as a
 * server returns them.
 * @returns what is wrong, in no particular order; empty where nothing is
 */
export function reviewStatement(statement: unknown): readonly Finding[] {
  if (!isFields(statement)) return [error("X-1", "", "A statement is an object.")];
  return reviewView(viewStatement(statement));
}

/**
 * The same, of a statement that was looked at already. `now`: when it is read, in ms since the epoch; what lies after
 * it is reported.
 */
export function reviewView(view: StatementView, now: number = Infinity): readonly Finding[] {
  return [...reviewXapi(view.statement), ...reviewProfile(view), ...reviewData(view, now)];
}
