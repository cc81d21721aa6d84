import type { LearningEvent } from "../../events/learning-event.ts";
import type { Activity, LanguageMap, TrackingContext } from "../../events/tracking-context.ts";
import { writeContext } from "./context.ts";
import { VIDEO_ACTIVITY } from "./iris.ts";
import { writeResult } from "./result.ts";
import type { ActivityDefinition, Statement } from "./statement.ts";
import { verbIri, WORDINGS } from "./verbs.ts";
import { wellFormed } from "./well-formed.ts";

/**
 * Writes an event as a statement of the xAPI Video Profile, or `null` where xAPI has no word for it. A live
 * stream has no length, and the profile demands one: its statements make no claim to the profile, and know
 * neither marks nor completion.
 */
export function toStatement(event: LearningEvent, context: TrackingContext): Statement | null {
  const wording = WORDINGS[event.type];
  const measuresLength = event.type === "completed" || event.type === "milestone-reached";
  if (!wording || (measuresLength && event.length === undefined)) return null;
  const { id, actor, activity } = context;
  const [verb] = wording;
  const result = writeResult(event);
  return {
    id,
    actor,
    verb: { id: verbIri(verb), display: { en: verb } },
    object: { id: activity.id, definition: writeDefinition(activity) },
    ...(result && { result }),
    context: writeContext(event, context, wording),
    timestamp: new Date(event.at).toISOString(),
  };
}

/** The profile knows one type only, for audio as well; it must stand on every statement. */
function writeDefinition({ name, description }: Activity): ActivityDefinition {
  return {
    type: VIDEO_ACTIVITY,
    ...(name && { name: writeTexts(name) }),
    ...(description && { description: writeTexts(description) }),
  };
}

function writeTexts(texts: LanguageMap): LanguageMap {
  return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, wellFormed(text)]));
}
