import type { HeldView } from "../held.ts";
import { fieldsAt, isFields, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";
import { secondsOf } from "./text-formats.ts";

/** What the actions mean for the story that both languages tell. */
const VERBS: ReadonlyMap<string | undefined, HeldView["verb"]> = new Map([
  ["Started", "played"],
  ["Restarted", "played"],
  ["Resumed", "played"],
  ["Paused", "paused"],
  ["Ended", "paused"],
  ["JumpedTo", "seeked"],
  ["ForwardedTo", "seeked"],
]);

/** A MediaEvent, as far as the story of its viewing needs it. */
export interface HeldEvent extends HeldView {
  readonly action: string | undefined;
  /** Seconds into the media. */
  readonly position: number | undefined;
}

/** One viewing is of one learner and one media in one session; sessions may hold several. */
export function holdEvent(event: Fields): HeldEvent {
  const action = textAt(event, "action");
  const position = secondsOf(textAt(fieldsAt(event, "target"), "currentTime") ?? "");
  const viewing = JSON.stringify(["actor", "object", "session"].map((key) => idOf(event[key])));
  return {
    action,
    position,
    verb: VERBS.get(action),
    claimsProfile: event["type"] === "MediaEvent",
    // Resumed lies where the pause was, also where a jump in between let the playing begin elsewhere.
    told: position === undefined || action === "Resumed" ? {} : { time: position },
    given: {},
    registration: viewing,
    session: viewing,
    activity: idOf(event["object"]),
    actor: idOf(event["actor"]),
    united: false,
    at: Date.parse(textAt(event, "eventTime") ?? ""),
  };
}

const idOf = (entity: unknown): string | undefined =>
  typeof entity === "string" ? entity : isFields(entity) ? textAt(entity, "id") : undefined;
