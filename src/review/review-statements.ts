import type { Finding } from "./finding.ts";
import { isFields } from "./reading.ts";
import { reviewCompletions, reviewIds, reviewSameness } from "./registration-rules.ts";
import { reviewStatement } from "./review-statement.ts";
import { reviewSegments, sentPositions } from "./segment-rules.ts";
import { reviewOrder, reviewPlayback } from "./session-rules.ts";
import type { Placed } from "./session-rules.ts";
import { viewStatement } from "./view.ts";

/**
 * Checks a list of statements one by one as {@link reviewStatement} does, and what only the list can tell: that
 * each session is complete and in order, that its played segments are those that were played, and that ids
 * and definitions do not change. The statements may stand in any order: their times order them.
 * @returns what is wrong; each path begins with the statement's index in the list, such as `[3].verb.id`
 */
export function reviewStatements(statements: readonly unknown[]): readonly Finding[] {
  const placed = statements
    .map((statement, index) => ({ statement, path: `[${index}]` }))
    .flatMap(({ statement, path }) => (isFields(statement) ? [{ view: viewStatement(statement), path }] : []))
    .sort((left, right) => left.view.at - right.view.at);
  const positions = sentPositions(placed);
  return [
    ...statements.flatMap((statement, index) =>
      reviewStatement(statement).map((found) => within(index, found)),
    ),
    ...sessionsOf(placed).flatMap((session) => Array.from(reviewSession(session, positions))),
    ...reviewCompletions(placed),
    ...reviewIds(placed),
  ];
}

function* reviewSession(session: readonly Placed[], positions: ReadonlySet<unknown>): Generator<Finding> {
  yield* reviewOrder(session);
  yield* reviewPlayback(session);
  yield* reviewSegments(session, positions);
  yield* reviewSameness(session);
}

function within(index: number, found: Finding): Finding {
  return { ...found, path: found.path === "" ? `[${index}]` : `[${index}].${found.path}` };
}

/** The sessions that claim the Video Profile, with those of their statements that do not, such as marks. */
function sessionsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const sessions = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = one.view.session ?? one.view.registration;
    if (key !== undefined) sessions.set(key, [...(sessions.get(key) ?? []), one]);
  }
  return [...sessions.values()].filter((session) => session.some(({ view }) => view.claimsProfile));
}
