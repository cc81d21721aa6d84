import type { Segment } from "../events/learning-event.ts";
import type { PlaybackAct } from "./session-story.ts";

/**
 * What acts say was played, as far as no record lists it yet. A stretch counts only where both its ends were told: nobody knows
 * how far it went before the page was closed.
 */
export function segmentsOfActs(acts: Iterable<PlaybackAct>, length: number): Segment[] {
  const segments: Segment[] = [];
  let from: number | undefined;
  for (const { act, until, since } of [...acts].sort((left, right) => left.at - right.at)) {
    const to = Math.min(until, length);
    if (from !== undefined && act !== "played" && to >= from) segments.push([from, to]);
    from = act === "played" || (act === "seeked" && from !== undefined) ? since : undefined;
  }
  return segments;
}
