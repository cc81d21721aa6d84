import type { LearningEvent } from "../../events/learning-event.ts";
import { caliper } from "../caliper/format.ts";
import { defineFormat, type Demand, type Format } from "../format.ts";
import { happeningOf } from "../happening.ts";
import { KALTURA_CALIPER_EVENTS } from "./caliper-events.ts";
import type { KalturaCaliperOptions } from "./caliper-options.ts";

/** Percentages that `Still Watching` knows; `End` tells 100. */
const QUARTERS: ReadonlySet<number> = new Set([25, 50, 75]);

/**
 * Writes learning events as the five Caliper events that Kaltura's LTI tools send, for reports made for them. A
 * credential given as `key` alone is the bare `Authorization` header, as Kaltura's default `no-scheme` has it.
 * https://knowledge.kaltura.com/help/support-for-caliper-how-caliper-works-with-kaltura-extensions-and-kaf
 */
export function kalturaCaliper(options: KalturaCaliperOptions): Format {
  const base = caliper(options);
  return defineFormat({
    ...base,
    name: "kaltura-caliper",
    keyScheme: "no-scheme",
    demands: (learner) => [...(base.demands?.(learner) ?? []), ...entryDemands(options)],
    write: (event, context) => (isTold(event) ? base.write(toPlay(event), context) : null),
  });
}

function isTold(event: LearningEvent): boolean {
  if (event.type === "milestone-reached") return QUARTERS.has(event.mark);
  return KALTURA_CALIPER_EVENTS[happeningOf(event)] !== null;
}

/** To play again after the end is to play. */
function toPlay(event: LearningEvent): LearningEvent {
  return event.type === "played" && event.restarted ? { ...event, restarted: false, resumed: false } : event;
}

function entryDemands({ group, media }: Partial<KalturaCaliperOptions>): readonly Demand[] {
  const isDated = typeof media === "function" || (media?.dateCreated && media.dateModified);
  return [
    ["group", group !== undefined, "given: every event names the course"],
    ["media", Boolean(isDated), "a function, or an object with dateCreated and dateModified"],
  ];
}
