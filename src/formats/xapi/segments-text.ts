import type { Segment } from "../../events/learning-event.ts";

/**
 * Writes segments as the profile's `played-segments`, in the order given: `0[.]12[,]14[.]21.5`. Each end is
 * the shortest text of the very number that was sent as a time; no segments are the empty text.
 */
export function segmentsText(segments: readonly Segment[]): string {
  return segments.map((ends) => ends.join("[.]")).join("[,]");
}
