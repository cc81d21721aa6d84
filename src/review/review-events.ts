import { createEventReview } from "./caliper/create-event-review.ts";
import { within } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { reviewEvent } from "./review-event.ts";

/**
 * Checks a list of Caliper events one by one as `reviewEvent` does, and what only the list can tell: that each event
 * comes once, and that each viewing is whole and in order. The events may stand in any order: their times order them.
 * @returns what is wrong; each path begins with the event's index in the list, such as `[3].target`
 */
export function reviewEvents(events: readonly unknown[]): readonly Finding[] {
  const review = createEventReview({ limits: { held: Infinity, remembered: Infinity } });
  const findings = events.flatMap((event, index) => {
    const at = `[${index}]`;
    return [...reviewEvent(event).map((found) => within(at, found)), ...review.add(event, at)];
  });
  return [...findings, ...review.end()];
}
