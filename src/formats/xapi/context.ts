import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import { thousandths } from "../thousandths.ts";
import { extensions } from "./extensions.ts";
import { OWN_EXTENSION, VIDEO_PROFILE } from "./iris.ts";
import { languageTag } from "./language-tag.ts";
import { writePlayer } from "./player.ts";
import type { Context } from "./statement.ts";

/** Writes under which circumstances it happened. */
export function writeContext(event: LearningEvent, context: TrackingContext): Context {
  const { registration, session, platform } = context;
  const { type, length } = event;
  const begins = type === "session-started";
  const claimsProfile = length !== undefined && type !== "milestone-reached";
  const language = languageTag(event.snapshot.audioTrack?.language) ?? context.language;
  return {
    registration,
    ...(language && { language }),
    ...(platform && { platform }),
    ...(claimsProfile && { contextActivities: { category: [{ id: VIDEO_PROFILE }] } }),
    extensions: extensions({
      "session-id": session,
      ...(claimsProfile && {
        length,
        "completion-threshold": begins || "progress" in event ? thousandths(event.threshold) : undefined,
      }),
      ...((begins || type === "changed") && writePlayer(event)),
      [OWN_EXTENSION + "reason"]: writeReason(event),
    }),
  };
}

/** What the verb alone leaves open: why it stopped, how it started, what measured the mark, which act it was. */
function writeReason(event: LearningEvent): string | undefined {
  if ("reason" in event) return event.reason;
  if ("basis" in event) return event.basis;
  if ("what" in event) return event.what;
  if (event.type !== "played") return undefined;
  return event.autoplay ? "autoplay" : event.restarted ? "restarted" : event.resumed ? "resumed" : "started";
}
