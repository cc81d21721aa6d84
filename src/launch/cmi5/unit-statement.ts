import type { Actor, LanguageMap } from "../../events/tracking-context.ts";
import { isoDuration } from "../../formats/duration.ts";
import { mergeContext, type ContextTemplate } from "../../formats/xapi/context-template.ts";
import { ADL_VERB } from "../../formats/xapi/iris.ts";

const CMI5 = "https://w3id.org/xapi/cmi5/context/";

/** Category of the statements that cmi5 defines. */
export const CMI5_CATEGORY: string = CMI5 + "categories/cmi5";

/** Category of those that count for moving on. */
export const MOVE_ON_CATEGORY: string = CMI5 + "categories/moveon";

const MASTERY_SCORE: string = CMI5 + "extensions/masteryscore";

/** What an assignable unit may say of itself. */
export type UnitVerb = "initialized" | "completed" | "passed" | "failed" | "terminated";

/** One learner's session with one unit, as launched. */
export interface Unit {
  readonly actor: Actor;
  readonly registration: string;
  /** IRI of the unit. */
  readonly activityId: string;
  readonly contextTemplate: ContextTemplate;
  /** 0..1 */
  readonly masteryScore: number | undefined;
  /** When the session began, in milliseconds since the epoch. */
  readonly startedAt: number;
}

export interface UnitMoment {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Share of the media watched, 0..1. */
  readonly share?: number | undefined;
}

/** A statement about the unit itself: one that cmi5 defines. */
export interface UnitStatement {
  readonly id: string;
  readonly actor: Actor;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: { readonly id: string };
  readonly result?: UnitResult;
  readonly context: ContextTemplate;
  /** UTC, with milliseconds. */
  readonly timestamp: string;
}

export interface UnitResult {
  readonly completion?: true;
  readonly success?: boolean;
  /** `scaled` is the share watched, 0..1. */
  readonly score?: { readonly scaled: number };
  /** ISO 8601: since the session began. */
  readonly duration: string;
}

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#93-verbs */
export function writeUnit(unit: Unit, verb: UnitVerb, moment: UnitMoment): UnitStatement {
  const { actor, activityId, contextTemplate, masteryScore, registration } = unit;
  const { id, at } = moment;
  const isJudged = verb === "passed" || verb === "failed";
  const own = {
    registration,
    contextActivities: { category: categoriesOf(verb).map((category) => ({ id: category })) },
    ...(isJudged && { extensions: { [MASTERY_SCORE]: masteryScore } }),
  };
  return {
    id,
    actor,
    verb: { id: ADL_VERB + verb, display: { en: verb } },
    object: { id: activityId },
    ...(verb !== "initialized" && { result: resultOf(unit, verb, moment) }),
    context: mergeContext(own, contextTemplate),
    timestamp: new Date(at).toISOString(),
  };
}

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#962-context-activities */
export function categoriesOf(verb: UnitVerb): readonly string[] {
  return /^(completed|passed|failed)$/.test(verb) ? [CMI5_CATEGORY, MOVE_ON_CATEGORY] : [CMI5_CATEGORY];
}

function resultOf({ masteryScore = 0, startedAt }: Unit, verb: UnitVerb, moment: UnitMoment): UnitResult {
  const { at, share } = moment;
  const passed = verb === "passed";
  // Rounded down, a share that fell short still falls short; one that reached the mark is never told as less.
  const scaled = Math.max(Math.floor((share ?? 0) * 1000) / 1000, passed ? masteryScore : 0);
  return {
    ...(verb === "completed" && { completion: true }),
    ...((passed || verb === "failed") && { success: passed, score: { scaled } }),
    duration: isoDuration((at - startedAt) / 1000),
  };
}
