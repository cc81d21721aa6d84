import { error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { reviewProfile } from "./profile-rules.ts";
import { isFields } from "./reading.ts";
import { reviewXapi } from "./statement-rules.ts";
import { viewStatement } from "./view.ts";

/**
 * Checks one statement against xAPI 1.0.3 and 2.0 and, where it claims the Video Profile, against the profile,
 * which no server ever does. Takes statements of any making, also as a server returns them.
 * @returns what is wrong, in no particular order; empty where nothing is
 */
export function reviewStatement(statement: unknown): readonly Finding[] {
  if (!isFields(statement)) return [error("X-1", "", "A statement is an object.")];
  return [...reviewXapi(statement), ...reviewProfile(viewStatement(statement))];
}
