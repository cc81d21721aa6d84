import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import { extensions, playerExtensions, thousandths } from "./extensions.ts";
import { OWN_EXTENSION, VIDEO_EXTENSION, VIDEO_PROFILE } from "./iris.ts";
import { languageTag } from "./language-tag.ts";
import type { Context, Extensions } from "./statement.ts";
import type { VerbName, Wording } from "./verbs.ts";

/** Writes under which circumstances it happened. */
export function writeContext(
  event: LearningEvent,
  context: TrackingContext,
  [verb, changed]: Wording,
): Context {
  const { registration, session, platform } = context;
  const claimsProfile = event.length !== undefined && verb !== "progressed";
  const player = changed && "to" in event ? { ...event.snapshot, [changed]: event.to } : event.snapshot;
  const language = languageTag(player.audioTrack?.language) ?? context.language;
  return {
    registration,
    ...(language && { language }),
    ...(platform && { platform }),
    ...(claimsProfile && { contextActivities: { category: [{ id: VIDEO_PROFILE }] } }),
    extensions: {
      ...extensions(VIDEO_EXTENSION, {
        "session-id": session,
        ...(claimsProfile && writeMedia(event, verb)),
        ...(verb === "initialized" && { "user-agent": player.userAgent }),
        ...((verb === "initialized" || changed) && playerExtensions(player)),
        /** The captions template wants a language also of the act that turns captions off. */
        ...(event.type === "captions-changed" && !event.to.enabled && { "cc-subtitle-lang": "" }),
      }),
      ...extensions(OWN_EXTENSION, {
        reason: reason(event),
        "picture-in-picture": changed && player.pictureInPicture,
      }),
    },
  };
}

function writeMedia({ length, threshold }: LearningEvent, verb: VerbName): Extensions {
  return {
    length: verb === "interacted" ? undefined : length,
    "completion-threshold":
      verb === "initialized" || verb === "paused" || verb === "completed" || verb === "terminated"
        ? thousandths(threshold)
        : undefined,
  };
}

/** What the verb alone leaves open: why it stopped or started, which act it was, what measured the mark. */
function reason(event: LearningEvent): string | undefined {
  switch (event.type) {
    case "paused":
      return event.reason;
    case "played":
      return event.autoplay
        ? "autoplay"
        : event.restarted
          ? "restarted"
          : event.resumed
            ? "resumed"
            : "started";
    case "milestone-reached":
      return event.basis;
    default:
      return "to" in event && event.type !== "seeked" ? event.type : undefined;
  }
}
