import type { Segment } from "../../events/learning-event.ts";

/** From one record to the next most segments are the same objects; numbers become text slowly. */
const texts = new WeakMap<Segment, string>();

/**
 * Writes segments as the profile's `played-segments`, in the order given: `0[.]12[,]14[.]21.5`. Each end is
 * the shortest text of the very number that was sent as a time; no segments are the empty text.
 */
export function segmentsText(segments: readonly Segment[]): string {
  return segments.map(textOf).join("[,]");
}

function textOf(ends: Segment): string {
  const known = texts.get(ends);
  if (known) return known;
  const text = ends.join("[.]");
  texts.set(ends, text);
  return text;
}
