import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import { writeContext } from "./context.ts";
import { VIDEO_ACTIVITY } from "./iris.ts";
import { writeResult } from "./result.ts";
import type { Statement } from "./statement.ts";
import { wellFormed } from "./well-formed.ts";
import { verbIri, VERBS } from "./verbs.ts";

/**
 * Writes an event as a statement of the xAPI Video Profile, or `null` where xAPI has no word for it. A live
 * stream has no length, and the profile demands one: its statements make no claim to the profile.
 */
export function toStatement(event: LearningEvent, context: TrackingContext): Statement | null {
  const verb = VERBS[event.type];
  const { id, actor, activity } = context;
  const { name, description } = activity;
  return (
    verb && {
      id,
      actor,
      verb: { id: verbIri(verb), display: { en: verb } },
      object: {
        id: activity.id,
        /** The profile knows one type only, for audio as well; it must stand on every statement. */
        definition: {
          type: VIDEO_ACTIVITY,
          ...(name && { name: wellFormed(name) }),
          ...(description && { description: wellFormed(description) }),
        },
      },
      ...(verb !== "initialized" && { result: writeResult(event) }),
      context: writeContext(event, context),
      timestamp: new Date(event.at).toISOString(),
    }
  );
}
