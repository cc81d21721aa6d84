/**
 * What was played, in two views that are kept side by side: in viewing order, as long as that stays small, and
 * as the union, whose total is the time watched.
 */
import { cover, listSpans, type Spans } from "./covered-spans.ts";
import type { Segment } from "./learning-event.ts";

export interface PlayedSegments {
  readonly union?: Spans;
  /** The segments in viewing order, latest first; dropped where `ordered` is false. */
  readonly history?: History | undefined;
  /** How many segments were added. */
  readonly count: number;
  /** Bytes of the viewing order as the text `from[.]to[,]`. */
  readonly bytes: number;
  /** False once the viewing order outgrew its limit. */
  readonly ordered: boolean;
}

/** A list that grows at its head, so that adding shares all that was there. */
export interface History {
  readonly segment: Segment;
  readonly earlier: History | undefined;
}

export const nothingPlayed: PlayedSegments = {
  count: 0,
  bytes: 0,
  ordered: true,
};

const separatorBytes = 6;

/** Adds one segment, whose ends are already the numbers that were told. */
export function addSegment(played: PlayedSegments, segment: Segment, limitBytes: number): PlayedSegments {
  const bytes = played.bytes + segment.join("").length + separatorBytes;
  const ordered = played.ordered && bytes <= limitBytes;
  return {
    union: cover(played.union, ...segment),
    history: ordered ? { segment, earlier: played.history } : undefined,
    count: played.count + 1,
    bytes,
    ordered,
  };
}

/** In viewing order, or, where that was given up, the sorted union. */
export function listSegments({ union, history, ordered }: PlayedSegments): Segment[] {
  if (!ordered) return listSpans(union);
  const segments: Segment[] = [];
  for (let link = history; link; link = link.earlier) segments.push(link.segment);
  segments.reverse();
  return segments;
}
