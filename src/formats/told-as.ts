import type { LearningEventType } from "../events/learning-event.ts";
import { ACTIONS, type CaliperAction } from "./caliper/actions.ts";
import type { Happening } from "./happening.ts";
import { VERBS, type VerbName } from "./xapi/verbs.ts";

/** What each format makes of one thing that happened. */
export interface ToldAs {
  readonly happening: Happening;
  /** The type of the event that tells it. */
  readonly event: LearningEventType;
  /** The verb; `null` for nothing. */
  readonly xapi: VerbName | null;
  /** The action; `null` for nothing. */
  readonly caliper: CaliperAction | null;
  /** Why a format has nothing for it, or not what one would expect; `""` where each has its own word. */
  readonly why: string;
}

const tell = (happening: Happening, event: LearningEventType, why = ""): ToldAs => ({
  happening,
  event,
  xapi: VERBS[event],
  caliper: ACTIONS[happening],
  why,
});

const unchanged = "Caliper has actions for on and off only";

/** All that happens and what each format makes of it, in the order of a viewing. */
export const TOLD_AS: readonly ToldAs[] = [
  tell(
    "session-started",
    "session-started",
    "Caliper: `Started` tells of the first playback, and every event names its session",
  ),
  tell("started", "played"),
  tell("paused", "paused"),
  tell("resumed", "played"),
  tell("seeked", "seeked"),
  tell("skipped-forward", "seeked", "Caliper: of players that tell a skip from a drag, as video.js does"),
  tell("milestone-reached", "milestone-reached", "Caliper: by `milestoneEncoding` as something else, or not"),
  tell("completed", "completed", "Caliper: the Media Profile knows no completion"),
  tell("paused-end", "paused", "Caliper: `Ended` tells it, and `Paused` would be untrue"),
  tell("ended", "ended", "xAPI: `paused` has told it"),
  tell("paused-loop", "paused"),
  tell("restarted", "played"),
  tell("rate", "changed"),
  tell("volume", "changed"),
  tell("muted", "changed"),
  tell("unmuted", "changed"),
  tell("captions-on", "changed"),
  tell("captions-off", "changed"),
  tell("captions", "changed", unchanged),
  tell("full-screen-on", "changed"),
  tell("full-screen-off", "changed"),
  tell("fullScreen", "changed", unchanged),
  tell("picture-in-picture-on", "changed"),
  tell("picture-in-picture-off", "changed"),
  tell("pictureInPicture", "changed", unchanged),
  tell("size", "changed"),
  tell("quality", "changed"),
  tell("audioTrack", "changed", "Caliper has no action for it"),
  tell("stalled", "stalled", "neither has a word for want of data, and a pause would be untrue"),
  tell(
    "session-ended",
    "session-ended",
    "Caliper: the `Paused` before it tells where and why; to leave is no `Ended`",
  ),
];
