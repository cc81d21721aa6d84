import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import { happeningOf } from "../happening.ts";
import { extensions } from "../xapi/extensions.ts";
import { VIDEO_ACTIVITY } from "../xapi/iris.ts";
import type { Verb } from "../xapi/statement.ts";
import { verbIri, type VerbName } from "../xapi/verbs.ts";
import { writeActivity } from "./activity.ts";
import { agentOf } from "./agent.ts";
import { writeContext } from "./context.ts";
import { PROGRESS_EXTENSIONS, WATCH_VERB } from "./iris.ts";
import type { KalturaStatement } from "./statement.ts";
import { KALTURA_XAPI_EVENTS, type KalturaXapiEvent } from "./xapi-events.ts";
import type { KalturaXapiOptions } from "./xapi-options.ts";

const verb = (name: VerbName): Verb => ({ id: verbIri(name), display: { en: name } });

const VERBS: Readonly<Record<KalturaXapiEvent, Verb>> = {
  playProgress: { id: WATCH_VERB, display: { en: "watched" } },
  play: verb("played"),
  pause: verb("paused"),
  seek: verb("seeked"),
  playbackRateChange: verb("interacted"),
};

/**
 * Writes an event as MediaSpace sends it: as nothing, one statement, or, the first playback, two. Of those the start
 * bears the id of the session, which no other statement of this format has.
 * @throws TypeError for a learner without an account where nothing else may be sent
 */
export function toStatements(
  event: LearningEvent,
  context: TrackingContext,
  options: KalturaXapiOptions,
): readonly KalturaStatement[] {
  const percent = percentOf(event);
  return KALTURA_XAPI_EVENTS[happeningOf(event)]
    .filter((name) => name !== "playProgress" || percent !== undefined)
    .map((name) => {
      const actor = agentOf(context.actor, options);
      if (!actor) throw new TypeError("The learner has no account.");
      const isMark = name === "playProgress";
      const mark = isMark && { [PROGRESS_EXTENSIONS[options.progress ?? "cmi5"]]: percent };
      return {
        id: isMark && event.type === "played" ? context.session : context.id,
        actor,
        verb: VERBS[name],
        object: writeActivity(VIDEO_ACTIVITY, context.activity),
        result: { extensions: extensions({ ...mark, ...placeOf(event) }) },
        context: writeContext(event, context, options),
        timestamp: new Date(event.at).toISOString(),
      };
    });
}

/** Whole percent, rounded down; 0 is told by the first playback, wherever it starts. A live stream has none. */
function percentOf(event: LearningEvent): number | undefined {
  if (event.length === undefined) return undefined;
  return event.type === "milestone-reached" ? Math.floor(event.mark) || undefined : 0;
}

function placeOf(event: LearningEvent): Readonly<Record<string, number>> {
  return event.type === "seeked"
    ? { "time-from": event.from, "time-to": event.to }
    : { time: event.position };
}
