import type { LearningEventType } from "../events/learning-event.ts";
import { ACTIONS, type CaliperAction } from "./caliper/actions.ts";
import type { Happening } from "./happening.ts";
import { KALTURA_CALIPER_EVENTS, type KalturaCaliperEvent } from "./kaltura/caliper-events.ts";
import { KALTURA_XAPI_EVENTS, type KalturaXapiEvent } from "./kaltura/xapi-events.ts";
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
  /** Why one of these has nothing for it, or not what one would expect; `""` where each has its own word. */
  readonly why: string;
  /** Kaltura's events in xAPI; empty for nothing. */
  readonly kalturaXapi: readonly KalturaXapiEvent[];
  /** Kaltura's event in Caliper; `null` for nothing. */
  readonly kalturaCaliper: KalturaCaliperEvent | null;
  /** The same of Kaltura's two. */
  readonly kalturaWhy: string;
}

const tell = (
  happening: Happening,
  event: LearningEventType,
  { why = "", kaltura: kalturaWhy = "" }: { readonly why?: string; readonly kaltura?: string } = {},
): ToldAs => ({
  happening,
  event,
  xapi: VERBS[event],
  caliper: ACTIONS[happening] ?? null,
  why,
  kalturaXapi: KALTURA_XAPI_EVENTS[happening],
  kalturaCaliper: KALTURA_CALIPER_EVENTS[happening],
  kalturaWhy,
});

const unlisted = { kaltura: "Kaltura's guides list no such event" };
const unlistedInCaliper = { kaltura: "Caliper: Kaltura's guide lists no such event" };
const unchanged = { ...unlisted, why: "Caliper has actions for on and off only" };

/** All that happens and what each format makes of it, in the order of a viewing. */
export const TOLD_AS: readonly ToldAs[] = [
  tell("session-started", "session-started", {
    why: "Caliper: `Started` tells of the first playback, and every event names its session",
    kaltura: "the first playback tells of the start",
  }),
  tell("started", "played", { kaltura: "xAPI: `playProgress` tells of 0 percent" }),
  tell("paused", "paused"),
  tell("resumed", "played"),
  tell("seeked", "seeked", unlistedInCaliper),
  tell("skipped-forward", "seeked", {
    ...unlistedInCaliper,
    why: "Caliper: of players that tell a skip from a drag, as video.js does",
  }),
  tell("milestone-reached", "milestone-reached", {
    why: "Caliper: by `milestoneEncoding` as something else, or not",
    kaltura: "xAPI: not below 1 percent, which the start has told; Caliper: 25, 50 and 75 only",
  }),
  tell("mastered", "mastered", {
    why: "xAPI: only for a launched unit, by cmi5; Caliper: the Media Profile knows no mastery",
    ...unlisted,
  }),
  tell("completed", "completed", {
    why: "Caliper: the Media Profile knows no completion",
    kaltura: "the percentages tell how far it was watched",
  }),
  tell("paused-end", "paused", {
    why: "Caliper: `Ended` tells it, and `Paused` would be untrue",
    kaltura: "Caliper: `End` tells it",
  }),
  tell("ended", "ended", {
    why: "xAPI: `paused` has told it",
    kaltura: "xAPI: `pause` has told it",
  }),
  tell("paused-loop", "paused", { kaltura: "each round reaches the end" }),
  tell("restarted", "played", { kaltura: "neither has a word for playing again" }),
  tell("rate", "changed", unlistedInCaliper),
  tell("volume", "changed", unlisted),
  tell("volume-off", "changed", unlisted),
  tell("volume-on", "changed", unlisted),
  tell("captions-on", "changed", unlisted),
  tell("captions-off", "changed", unlisted),
  tell("captions", "changed", unchanged),
  tell("fullScreen-on", "changed", unlisted),
  tell("fullScreen-off", "changed", unlisted),
  tell("fullScreen", "changed", unchanged),
  tell("pictureInPicture-on", "changed", unlisted),
  tell("pictureInPicture-off", "changed", unlisted),
  tell("pictureInPicture", "changed", unchanged),
  tell("size", "changed", unlisted),
  tell("quality", "changed", unlisted),
  tell("audioTrack", "changed", { ...unlisted, why: "Caliper has no action for it" }),
  tell("stalled", "stalled", {
    ...unlisted,
    why: "neither has a word for want of data, and a pause would be untrue",
  }),
  tell("session-ended", "session-ended", {
    why: "Caliper: the `Paused` before it tells where and why; to leave is no `Ended`",
    kaltura: "the pause before it tells where",
  }),
];
