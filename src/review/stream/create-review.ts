import type { Finding } from "../finding.ts";
import { error, within } from "../finding.ts";
import { holdView } from "../held.ts";
import { reviewEnd, reviewPace } from "../pace-rules.ts";
import { isFields } from "../reading.ts";
import { reviewView } from "../review-statement.ts";
import { reviewSameness } from "../sameness-rules.ts";
import { reviewSegments } from "../segment-rules.ts";
import { reviewOrder, reviewPlayback } from "../session-rules.ts";
import { viewStatement } from "../view.ts";
import { createDefinitionRules } from "./definition-rules.ts";
import { createExtensionSameness } from "./extension-sameness.ts";
import { createOnceRules } from "./once-rules.ts";
import { createSourceRule } from "./source-rule.ts";
import { MOST_HELD, MOST_REMEMBERED, type Review, type ReviewOptions } from "./review-options.ts";
import { createSessionDesk, type GatheredSession } from "./session-desk.ts";

/** What a review of statements may be told beside them. */
export interface StatementReviewOptions extends ReviewOptions {
  /** Told of each session of the Video Profile as it is judged. */
  readonly onSession?: (session: GatheredSession) => void;
}

/**
 * Reviews a stream of statements in any order, in memory that does not grow with it: besides what `limits` says, it
 * remembers the definitions of 10,000 activities and the types of 5,000 extensions. A session is judged when the
 * stream ends, or when it was untouched longest and room is needed.
 */
export function createReview({
  now = Infinity,
  limits = {},
  onSession,
}: StatementReviewOptions = {}): Review {
  const { held = MOST_HELD, remembered = MOST_REMEMBERED } = limits;
  const compareIds = createOnceRules(remembered);
  const definitions = createDefinitionRules();
  const source = createSourceRule();
  const compareExtensions = createExtensionSameness();
  const desk = createSessionDesk({ held, aside: remembered });

  function judge(session: GatheredSession): readonly Finding[] {
    if (!session.records.some(({ view }) => view.claimsProfile)) return [];
    onSession?.(session);
    return [...reviewSession(session)];
  }

  return {
    late: desk.late,
    add(statement, at) {
      if (!isFields(statement)) return [error("X-1", at, "A statement is an object.")];
      const view = viewStatement(statement);
      const { isRepeat, findings: ofRepetition } = compareIds(view, at);
      const findings = reviewView(view, now).map((found) => within(at, found));
      findings.push(...ofRepetition);
      if (isRepeat) return findings;
      source.add(statement, at);
      findings.push(...definitions.add(view, at), ...compareExtensions(view, at));
      for (const session of desk.add({ view: holdView(view), path: at })) findings.push(...judge(session));
      return findings;
    },
    end: () => [...[...desk.end()].flatMap(judge), ...definitions.end(), ...source.end()],
  };
}

function* reviewSession({ records, isWhole, positions }: GatheredSession): Generator<Finding> {
  yield* reviewSameness(records);
  if (!isWhole && records[0]?.view.verb !== "initialized") return;
  yield* reviewOrder(records);
  yield* reviewPlayback(records);
  yield* reviewSegments(records, positions);
  yield* reviewPace(records, "timestamp");
  if (isWhole) yield* reviewEnd(records);
}
