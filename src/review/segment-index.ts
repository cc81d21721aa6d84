import type { Segment } from "../events/learning-event.ts";

/** Finds segments by their ends, at a cost that does not grow with their number. */
export interface SegmentIndex {
  /** Whether the very segment is there. */
  readonly has: (segment: Segment) => boolean;
  /** Whether one is there that begins with it and reaches as far: an open segment is told up to now, and grows. */
  readonly hasGrown: (segment: Segment) => boolean;
  /** Whether one is there of which it may be the growth. */
  readonly hasBegun: (segment: Segment) => boolean;
  /** Whether one is there that holds all of it; looks at every one. */
  readonly covers: (segment: Segment) => boolean;
}

export function indexSegments(segments: readonly Segment[]): SegmentIndex {
  const reach = new Map<number, { least: number; most: number }>();
  for (const [from, to] of segments) {
    const known = reach.get(from);
    if (!known) reach.set(from, { least: to, most: to });
    else if (to > known.most) known.most = to;
    else if (to < known.least) known.least = to;
  }
  const told = new Set(segments.map(String));
  return {
    has: (segment) => told.has(String(segment)),
    hasGrown: ([from, to]) => (reach.get(from)?.most ?? -Infinity) >= to,
    hasBegun: ([from, to]) => (reach.get(from)?.least ?? Infinity) <= to,
    covers: ([from, to]) => segments.some(([left, right]) => left <= from && right >= to),
  };
}
