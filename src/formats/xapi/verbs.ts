import type { LearningEventType } from "../../events/learning-event.ts";
import type { PlayerSnapshot } from "../../events/player-snapshot.ts";
import { ADL_VERB, VIDEO_VERB } from "./iris.ts";

/** The verbs that Playtrace writes. */
export type VerbName =
  "initialized" | "played" | "paused" | "seeked" | "interacted" | "completed" | "terminated" | "progressed";

/** How an event is written: its verb and, for an act upon the player, the fact that the act changed. */
export type Wording = readonly [verb: VerbName, changed?: keyof PlayerSnapshot];

/** Every event and its verb; `null` where xAPI has none, for the reason beside it. */
export const WORDINGS: Readonly<Record<LearningEventType, Wording | null>> = {
  "session-started": ["initialized"],
  played: ["played"],
  paused: ["paused"],
  seeked: ["seeked"],
  /** Not the profile's: it has no verb for a mark, so the statement does not claim the profile. */
  "milestone-reached": ["progressed"],
  completed: ["completed"],
  "session-ended": ["terminated"],
  "rate-changed": ["interacted", "rate"],
  "volume-changed": ["interacted", "volume"],
  "captions-changed": ["interacted", "captions"],
  "full-screen-changed": ["interacted", "fullScreen"],
  "picture-in-picture-changed": ["interacted", "pictureInPicture"],
  "size-changed": ["interacted", "size"],
  "quality-changed": ["interacted", "quality"],
  "audio-track-changed": ["interacted", "audioTrack"],
  /** The `paused` before it already says that the media ended. */
  ended: null,
  /** The profile has no word for buffering, and `paused` would be untrue. */
  stalled: null,
};

/** The profile defines three verbs and borrows the others from ADL. */
export function verbIri(verb: VerbName): string {
  return (verb === "played" || verb === "paused" || verb === "seeked" ? VIDEO_VERB : ADL_VERB) + verb;
}
