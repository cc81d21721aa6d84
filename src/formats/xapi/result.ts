import type { LearningEvent, Progress } from "../../events/learning-event.ts";
import { isoDuration } from "../duration.ts";
import { extensions, thousandths } from "./extensions.ts";
import { OWN_EXTENSION, PERCENT_EXTENSION, VIDEO_EXTENSION } from "./iris.ts";
import { segmentsText } from "./segments-text.ts";
import type { Extensions, Result } from "./statement.ts";

/** Writes what came of the act; `undefined` where the act has no outcome to tell. */
export function writeResult(event: LearningEvent): Result | undefined {
  switch (event.type) {
    case "session-started":
      return undefined;
    case "seeked":
      return { extensions: extensions(VIDEO_EXTENSION, { "time-from": event.from, "time-to": event.to }) };
    case "milestone-reached":
      return {
        extensions: {
          ...extensions(VIDEO_EXTENSION, { time: event.position }),
          /** cmi5 wants an integer; a mark of 33.3 is told as the 33 % that were certainly reached. */
          [PERCENT_EXTENSION]: Math.floor(event.mark),
        },
      };
    case "completed":
      return {
        completion: true,
        duration: isoDuration(event.progress.consumed),
        extensions: writeProgress(event, event.progress),
      };
    case "paused":
    case "session-ended":
      return { extensions: writeProgress(event, event.progress) };
    default:
      return {
        extensions: extensions(VIDEO_EXTENSION, {
          time: event.position,
          /** The template `closing-captioning` of some versions of the profile looks for the flag here. */
          "cc-enabled": event.type === "captions-changed" ? event.to.enabled : undefined,
        }),
      };
  }
}

function writeProgress(event: LearningEvent, { share, segments, ordered }: Progress): Extensions {
  const live = event.length === undefined || share === undefined;
  return {
    ...extensions(VIDEO_EXTENSION, {
      time: event.position,
      progress: live ? undefined : progressShare(share, event),
      "played-segments": live ? undefined : segmentsText(segments),
    }),
    ...extensions(OWN_EXTENSION, { "segments-united": live || ordered ? undefined : true }),
  };
}

/**
 * A share as the profile's `progress`. Less than everything is never rounded up to everything; but what was
 * completed has reached its threshold, also where the media's last frames were never shown.
 */
function progressShare(share: number, event: LearningEvent): number {
  const least = event.type === "completed" ? thousandths(event.threshold) : 0;
  return share < 1 ? Math.max(Math.min(thousandths(share), 0.999), least) : 1;
}
