import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import { thousandths } from "../thousandths.ts";
import { extensions } from "../xapi/extensions.ts";
import { OWN_EXTENSION } from "../xapi/iris.ts";
import { languageTag } from "../xapi/language-tag.ts";
import { writeActivity } from "./activity.ts";
import { APPLICATION_TYPE, CATEGORY_TYPE, MEDIASPACE, SOURCE_TYPE, VIDEO_MODE } from "./iris.ts";
import type { KalturaStatement } from "./statement.ts";
import type { KalturaXapiOptions } from "./xapi-options.ts";

/** Writes under which circumstances it happened. What MediaSpace calls a live stream is not published, and not said. */
export function writeContext(
  event: LearningEvent,
  context: TrackingContext,
  options: KalturaXapiOptions,
): KalturaStatement["context"] {
  const { activity, platform, registration, session } = context;
  const { application, category } = options;
  const place = typeof category === "function" ? category(activity) : category;
  const language = languageTag(event.snapshot.audioTrack?.language) ?? context.language;
  const isRate = event.type === "changed" && event.what === "rate";
  return {
    registration,
    ...(language && { language }),
    ...(platform && { platform }),
    contextActivities: {
      category: [
        writeActivity(SOURCE_TYPE, { id: MEDIASPACE }),
        ...(place ? [writeActivity(CATEGORY_TYPE, place)] : []),
      ],
      ...(application && { other: [writeActivity(APPLICATION_TYPE, application)] }),
    },
    extensions: extensions({
      [VIDEO_MODE]: event.length === undefined ? undefined : "VOD",
      "session-id": session,
      speed: isRate ? `${thousandths(event.snapshot.rate)}x` : undefined,
      [OWN_EXTENSION + "reason"]: writeReason(event),
    }),
  };
}

/** What the verb alone leaves open: why it stopped, what measured the mark, what was changed. */
function writeReason(event: LearningEvent): string | undefined {
  if ("reason" in event) return event.reason;
  if ("basis" in event) return event.basis;
  return "what" in event ? event.what : undefined;
}
