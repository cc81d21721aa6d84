import { cover, listSpans, type Spans } from "../events/covered-spans.ts";
import type { Segment } from "../events/learning-event.ts";

/** What of `segments`, united, lies in none of `covering`; in order. */
export function uncoveredParts(
  segments: readonly Segment[],
  covering: readonly Segment[],
): readonly Segment[] {
  const covers = unite(covering);
  const parts: Segment[] = [];
  let index = 0;
  for (const [from, to] of unite(segments)) {
    let start = from;
    for (let next = covers[index]; next && next[0] < to; next = covers[index]) {
      if (next[0] > start) parts.push([start, next[0]]);
      start = Math.max(start, next[1]);
      // It may cover the beginning of the next stretch as well.
      if (next[1] > to) break;
      index += 1;
    }
    if (start < to) parts.push([start, to]);
  }
  return parts;
}

const unite = (segments: readonly Segment[]): Segment[] =>
  listSpans(segments.reduce((spans: Spans, [from, to]) => cover(spans, from, to), undefined));
