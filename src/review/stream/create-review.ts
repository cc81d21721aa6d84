import type { Finding } from "../finding.ts";
import { error } from "../finding.ts";
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
import { createSessionDesk, type GatheredSession } from "./session-desk.ts";

/** What a review may hold at a time, whatever the length of the stream. */
export interface ReviewLimits {
  /** Statements that wait for the rest of their sessions. Default: 50,000. */
  readonly held?: number;
  /** Ids, completions, durations and sessions that are recognised when they come again. Default: 500,000. */
  readonly remembered?: number;
}

/** What a review may be told beside the data. */
export interface ReviewOptions {
  /** When the data is read, in ms since the epoch: what lies after it is reported. Default: nothing does. */
  readonly now?: number;
  readonly limits?: ReviewLimits;
  /** Told of each session of the Video Profile as it is judged. */
  readonly onSession?: (session: GatheredSession) => void;
}

/** A review that goes on as statements come. */
export interface Review {
  /** What is wrong with the statement, and with what is complete by it; `at` begins the paths of its findings. */
  readonly add: (statement: unknown, at: string) => readonly Finding[];
  /** What only the whole can tell. */
  readonly end: () => readonly Finding[];
  /** Statements that came after their session had to be judged: no more than {@link ReviewLimits} was held. */
  readonly late: () => number;
}

const DEFAULT_LIMITS = { held: 50_000, remembered: 500_000 } as const;

/**
 * Reviews a stream of statements in any order, in memory that does not grow with it: besides what `limits` says, it
 * remembers the definitions of 10,000 activities, the types of 5,000 extensions and the positions of 5,000
 * registrations. A session is judged when the stream ends, or when it was untouched longest and room is needed.
 */
export function createReview({ now = Infinity, limits = {}, onSession }: ReviewOptions = {}): Review {
  const { held, remembered } = { ...DEFAULT_LIMITS, ...limits };
  const compareIds = createOnceRules(remembered);
  const definitions = createDefinitionRules();
  const compareExtensions = createExtensionSameness();
  const desk = createSessionDesk({ held, aside: remembered });

  function judge(session: GatheredSession): readonly Finding[] {
    if (!session.statements.some(({ view }) => view.claimsProfile)) return [];
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
      findings.push(...definitions.add(view, at), ...compareExtensions(view, at));
      for (const session of desk.add({ view: holdView(view), path: at })) findings.push(...judge(session));
      return findings;
    },
    end: () => [...[...desk.end()].flatMap(judge), ...definitions.end()],
  };
}

function* reviewSession({ statements, isWhole, positions }: GatheredSession): Generator<Finding> {
  yield* reviewSameness(statements);
  if (!isWhole && statements[0]?.view.verb !== "initialized") return;
  yield* reviewOrder(statements);
  yield* reviewPlayback(statements);
  yield* reviewSegments(statements, positions);
  yield* reviewPace(statements);
  if (isWhole) yield* reviewEnd(statements);
}

function within(at: string, found: Finding): Finding {
  return { ...found, path: found.path === "" ? at : `${at}.${found.path}` };
}
