import type { Segment } from "../events/learning-event.ts";

/** What of `segments`, united, lies in none of `covering`; in order. */
export function uncoveredParts(
  segments: readonly Segment[],
  covering: readonly Segment[],
): readonly Segment[] {
  const covers = sorted(covering);
  const parts: Segment[] = [];
  let reached = 0;
  for (const [from, to] of sorted(segments)) {
    let start = Math.max(from, reached);
    reached = Math.max(reached, to);
    for (const [coverFrom, coverTo] of covers) {
      if (coverFrom >= to) break;
      if (coverFrom > start) parts.push([start, coverFrom]);
      start = Math.max(start, coverTo);
    }
    if (start < to) parts.push([start, to]);
  }
  return parts;
}

const sorted = (segments: readonly Segment[]): Segment[] =>
  [...segments].sort(([left], [right]) => left - right);
