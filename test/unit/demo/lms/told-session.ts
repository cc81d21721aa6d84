import type { LaunchTerms } from "../../../../demo/server/lms/launch-terms.ts";
import {
  CMI5_CATEGORY,
  MASTERY_SCORE,
  MOVE_ON_CATEGORY,
  SESSION_ID,
  verbIri,
} from "../../../../demo/server/lms/vocabulary.ts";
import type { LmsVerb, UnitVerb } from "../../../../demo/server/lms/vocabulary.ts";

/** A session as a unit that keeps every rule tells it: each statement takes changes, to break one rule. */

const startMs = Date.UTC(2026, 0, 1);
const sessionId = "session-1";
const grouping = { id: "https://publisher.example/unit" };

export const terms: LaunchTerms = {
  actor: { account: { homePage: "https://lms.example", name: "4711" } },
  registration: "11111111-1111-4111-8111-111111111111",
  sessionId,
  activityId: "https://lms.example/units/1",
  mode: "Normal",
  masteryScore: 0.8,
  contextTemplate: { contextActivities: { grouping: [grouping] }, extensions: { [SESSION_ID]: sessionId } },
};

export interface ToldStatement {
  readonly id: string;
  readonly actor: object;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly timestamp: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: ToldContext;
}

export interface ToldContext {
  readonly registration: string;
  readonly contextActivities: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly extensions: Readonly<Record<string, unknown>>;
}

const results: Partial<Record<UnitVerb | LmsVerb, Readonly<Record<string, unknown>>>> = {
  completed: { completion: true, duration: "PT10S" },
  passed: { success: true, duration: "PT10S", score: { scaled: 0.9 } },
  failed: { success: false, duration: "PT10S", score: { scaled: 0.2 } },
  terminated: { duration: "PT20S" },
};

/** A cmi5 defined statement about the unit, `second` seconds after the start. */
export function defined(verb: UnitVerb | LmsVerb, second: number): ToldStatement {
  const result = results[verb];
  const isVerdict = verb === "completed" || verb === "passed" || verb === "failed";
  const isJudged = verb === "passed" || verb === "failed";
  const category = [{ id: CMI5_CATEGORY }, ...(isVerdict ? [{ id: MOVE_ON_CATEGORY }] : [])];
  return {
    id: `${verb}-${second}`,
    actor: { objectType: "Agent", ...terms.actor },
    verb: { id: verbIri(verb) },
    object: { id: terms.activityId },
    timestamp: new Date(startMs + second * 1000).toISOString(),
    ...(result && { result }),
    context: {
      registration: terms.registration,
      contextActivities: { grouping: [grouping], category },
      extensions: { [SESSION_ID]: sessionId, ...(isJudged && { [MASTERY_SCORE]: terms.masteryScore }) },
    },
  };
}

/** A statement that is only allowed: about a video, with a verb of its own. */
export function allowed(
  second: number,
  verb = "https://w3id.org/xapi/video/verbs/played",
  result: Readonly<Record<string, unknown>> = {},
): ToldStatement {
  const { context, ...rest } = defined("initialized", second);
  return {
    ...rest,
    id: `allowed-${second}`,
    verb: { id: verb },
    object: { id: "https://publisher.example/video" },
    result,
    context: { ...context, contextActivities: { grouping: [grouping], category: [] } },
  };
}

/** The same statement with another context. */
export function inContext(statement: ToldStatement, change: Partial<ToldContext>): ToldStatement {
  return { ...statement, context: { ...statement.context, ...change } };
}

/** The same statement as another session of the registration told it. */
export function ofSession(statement: ToldStatement, session: string): ToldStatement {
  const extensions = { ...statement.context.extensions, [SESSION_ID]: session };
  return inContext({ ...statement, id: `${statement.id}-${session}` }, { extensions });
}
