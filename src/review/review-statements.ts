import type { Finding } from "./finding.ts";
import { createReview } from "./stream/create-review.ts";

/**
 * Checks a list of statements one by one as `reviewStatement` does, and what only the list can tell: that each
 * session is complete and in order, that its played segments are those that were played, that nothing is told twice,
 * and that ids, definitions and extensions keep their meaning. The statements may stand in any order: their times
 * order them.
 * @returns what is wrong; each path begins with the statement's index in the list, such as `[3].verb.id`
 */
export function reviewStatements(statements: readonly unknown[]): readonly Finding[] {
  const review = createReview({ limits: { held: Infinity, remembered: Infinity } });
  return [...statements.flatMap((statement, index) => review.add(statement, `[${index}]`)), ...review.end()];
}
