import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import { happeningOf } from "../happening.ts";
import { ACTIONS } from "./actions.ts";
import type { Entity } from "./entity.ts";
import { PERCENT_EXTENSION, writeExtensions } from "./extensions.ts";
import { writeLocation, writeMedia } from "./media.ts";
import type { CaliperOptions } from "./options.ts";
import { writePerson } from "./person.ts";
import { writeSurroundings, type Surroundings } from "./surroundings.ts";
import { CONTEXT_1_2 } from "./versions.ts";

/** An event as Caliper 1.2 writes it. */
export interface CaliperEvent extends Surroundings {
  readonly "@context": string;
  /** UUID as a URN. */
  readonly id: string;
  readonly type: "MediaEvent" | "ViewEvent" | "Event";
  readonly profile: "MediaProfile" | "GeneralProfile";
  readonly actor: Entity;
  readonly action: string;
  readonly object: Entity;
  readonly target: Entity;
  /** UTC, with milliseconds. */
  readonly eventTime: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Writes an event by the Media Profile, or returns `null` where Caliper has no word for it.
 * https://www.imsglobal.org/spec/caliper/v1p2#media-profile
 */
export function toCaliper(
  event: LearningEvent,
  context: TrackingContext,
  options: CaliperOptions,
): CaliperEvent | null {
  const { milestoneEncoding: encoding = "view", milestoneAction } = options;
  const action = ACTIONS[happeningOf(event)];
  const isMark = event.type === "milestone-reached";
  if (!action || (isMark && encoding === "off")) return null;
  const isCustom = encoding === "media-custom";
  const isGeneral = isMark && encoding === "general";
  const actor = writePerson(context.actor, options);
  const object = writeMedia(event, context, options);
  const extensions = {
    ...writeExtensions(event),
    ...percentOf(event, action === "Ended" && encoding !== "off"),
  };
  return {
    "@context": CONTEXT_1_2,
    id: `urn:uuid:${context.id}`,
    type: !isMark || isCustom ? "MediaEvent" : isGeneral ? "Event" : "ViewEvent",
    profile: isGeneral ? "GeneralProfile" : "MediaProfile",
    actor,
    action: (isMark && isCustom && milestoneAction) || action,
    object,
    target: writeLocation(object.id, placeOf(event), options),
    eventTime: new Date(event.at).toISOString(),
    ...writeSurroundings(context.session, actor, options),
    ...(Object.keys(extensions).length && { extensions }),
  };
}

/** Where it happened; of a resumption, where the pause was: the profile wants it so. */
function placeOf(event: LearningEvent): number {
  if (event.type === "seeked") return event.from;
  const resumesAt = event.type === "played" && event.resumed && !event.restarted ? event.pausedAt : undefined;
  return resumesAt ?? event.position;
}

/** Integers only: a mark of 33.3 is told as the 33 % that were certainly reached. A live stream has no percent. */
function percentOf(event: LearningEvent, isWhole: boolean): Record<string, number> {
  if (event.type === "milestone-reached") return { [PERCENT_EXTENSION]: Math.floor(event.mark) };
  return isWhole && event.length !== undefined ? { [PERCENT_EXTENSION]: 100 } : {};
}
