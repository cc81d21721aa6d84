import type { LearningEvent } from "../../events/learning-event.ts";
import { isoDuration } from "../duration.ts";
import { thousandths } from "../thousandths.ts";
import { extensions } from "./extensions.ts";
import { OWN_EXTENSION, PERCENT_EXTENSION } from "./iris.ts";
import { isOfCaptions } from "./player.ts";
import { segmentsText } from "./segments-text.ts";
import type { Result } from "./statement.ts";

/** Writes what came of the act. */
export function writeResult(event: LearningEvent): Result {
  if (event.type === "seeked") {
    return { extensions: extensions({ "time-from": event.from, "time-to": event.to }) };
  }
  const completed = event.type === "completed";
  const watched = "progress" in event && event.length !== undefined ? event.progress : undefined;
  return {
    ...(completed && { completion: true, duration: isoDuration(event.progress.consumed) }),
    extensions: extensions({
      time: event.position,
      progress: watched && writeShare(watched.share ?? 0, completed ? event.threshold : 0),
      "played-segments": watched && segmentsText(watched.segments),
      [OWN_EXTENSION + "segments-united"]: watched?.ordered === false || undefined,
      /** Some versions of the profile look for the flag here, others in the context. */
      "cc-enabled": isOfCaptions(event) ? event.snapshot.captions?.enabled : undefined,
      /** cmi5 wants an integer; a mark of 33.3 is told as the 33 % that were certainly reached. */
      [PERCENT_EXTENSION]: "mark" in event ? Math.floor(event.mark) : undefined,
    }),
  };
}

/**
 * Less than everything is never rounded up to everything; but what was completed has reached its threshold,
 * `least`, also where the media's last frames were never shown.
 */
function writeShare(share: number, least: number): number {
  return share < 1 ? thousandths(Math.max(Math.min(share, 0.999), least)) : 1;
}
