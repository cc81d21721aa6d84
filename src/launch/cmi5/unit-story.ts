import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import type { KeptSession } from "./kept-session.ts";
import type { LaunchMode } from "./launch-data.ts";
import { writeUnit, type Unit, type UnitStatement, type UnitVerb } from "./unit-statement.ts";

/** What happened, and to whom. */
export interface Happened {
  readonly event: LearningEvent;
  readonly context: Pick<TrackingContext, "id" | "session">;
}

export interface UnitStoryParts {
  readonly unit: Unit;
  readonly mode: LaunchMode;
  readonly ids: KeptSession["ids"];
  readonly tellFailed: boolean;
  /** What the unit said in earlier sessions of the registration. */
  readonly saidBefore: readonly UnitVerb[];
  /** Viewings whose closings an earlier session left over: they are not this session's to tell. */
  readonly foreign: ReadonlySet<string>;
  /** This is said. */
  readonly onSaid: (verb: UnitVerb) => void;
}

/**
 * What a unit says of itself as its video is watched: each verb at most once, the end last. An event that is written
 * again, as an armed closing is, gets the same answer.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#93-verbs
 */
export interface UnitStory {
  /** Whether the unit's end, told by something else, comes before this. */
  readonly isLate: (happened: Happened) => boolean;
  /** Whether statements may be made of this, if it is not late. */
  readonly takes: (happened: Happened) => boolean;
  /** @param teller stands for one player: where several have told something, the end is told after all of them */
  readonly note: (event: LearningEvent, teller: object) => void;
  /** Whether this completes the unit. */
  readonly completes: (happened: Happened) => boolean;
  /** What passes the unit: one statement, or none. */
  readonly passes: (happened: Happened) => readonly UnitStatement[];
  /** Whether the unit ends with this. */
  readonly ends: (happened: Happened) => boolean;
  /** That it was failed, at this time, where that is to be told. */
  readonly failsAt: (at: number) => readonly UnitStatement[];
  /** The learner leaves now, until {@link stay}: the viewing that ends tells so. */
  readonly leave: () => void;
  readonly stay: () => void;
  /** The end, where no viewing has told it; at this time, or after what was told last. */
  readonly finish: (at: number) => readonly UnitStatement[];
  readonly isOver: () => boolean;
}

export function tellUnitStory(parts: UnitStoryParts): UnitStory {
  const { unit, mode, ids, tellFailed, saidBefore, foreign, onSaid } = parts;
  const isNormal = mode === "Normal";
  const isJudged = isNormal && unit.masteryScore !== undefined;
  /** Verbs, and the ids of the events that they were said by. */
  const saidBy = new Map<UnitVerb, string>(saidBefore.map((verb) => [verb, "before"]));
  const tellers = new Set<object>();
  let leaving = false;
  let latest = unit.startedAt;
  let share: number | undefined;

  const saysBy = (verb: UnitVerb, id: string): boolean => {
    if (!saidBy.has(verb)) {
      saidBy.set(verb, id);
      onSaid(verb);
    }
    return saidBy.get(verb) === id;
  };

  const failsAt = (at: number): UnitStatement[] =>
    tellFailed && isJudged && share !== undefined && !saidBy.has("passed")
      ? [writeUnit(unit, "failed", { id: ids.failed, at, share })]
      : [];

  return {
    failsAt,
    isOver: () => saidBy.has("terminated"),

    isLate: ({ context }) => ![undefined, context.id].includes(saidBy.get("terminated")),

    takes: ({ event, context }) => {
      if (foreign.has(context.session)) return false;
      if (event.type === "completed" || event.type === "mastered") return isNormal;
      return event.type !== "milestone-reached" || !saidBy.has("completed");
    },

    note: (event, teller) => {
      tellers.add(teller);
      latest = Math.max(latest, event.at);
      if ("progress" in event) share = Math.max(share ?? 0, event.progress.share ?? 0);
    },

    completes: ({ event, context }) =>
      event.type === "completed" && isNormal && saysBy("completed", context.id),

    passes: ({ event, context: { id } }) =>
      event.type === "mastered" && isJudged && saysBy("passed", id)
        ? [writeUnit(unit, "passed", { id, at: event.at, share: event.progress.share })]
        : [],

    ends: ({ event, context }) =>
      event.type === "session-ended" && leaving && tellers.size < 2 && saysBy("terminated", context.id),

    leave: () => {
      leaving = true;
    },

    stay: () => {
      leaving = false;
    },

    finish: (now) => {
      if (saidBy.has("terminated")) return [];
      saysBy("terminated", "the end");
      const at = Math.max(now, latest + 1);
      const failed = failsAt(at);
      return [...failed, writeUnit(unit, "terminated", { id: ids.terminated, at: at + failed.length })];
    },
  };
}
