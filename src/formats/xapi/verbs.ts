import type { LearningEventType } from "../../events/learning-event.ts";
import { ADL_VERB, VIDEO_VERB } from "./iris.ts";

/** The verbs that Playtrace writes: the Video Profile's seven, and one for marks. */
export type VerbName =
  "initialized" | "played" | "paused" | "seeked" | "interacted" | "completed" | "terminated" | "progressed";

/** Every event and its verb; `null` where xAPI has none, for the reason beside it. */
export const VERBS: Readonly<Record<LearningEventType, VerbName | null>> = {
  "session-started": "initialized",
  played: "played",
  paused: "paused",
  seeked: "seeked",
  /** Not the profile's: it has no verb for a mark, so the statement does not claim the profile. */
  "milestone-reached": "progressed",
  completed: "completed",
  /** The profile has no word for it; cmi5 has, for a launched unit. */
  mastered: null,
  "session-ended": "terminated",
  changed: "interacted",
  /** The `paused` before it already says that the media ended. */
  ended: null,
  /** The profile has no word for buffering, and `paused` would be untrue. */
  stalled: null,
};

/** The profile defines three verbs of its own and borrows the others from ADL. */
export function verbIri(verb: VerbName): string {
  return (/^(play|paus|seek)ed$/.test(verb) ? VIDEO_VERB : ADL_VERB) + verb;
}
