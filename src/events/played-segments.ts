/**
 * What was played, in two views that are kept side by side: in viewing order, as long as that stays small, and
 * as the union, whose total is the time watched.
 */
import { cover, listSpans, type Spans } from "./covered-spans.ts";
import type { Segment } from "./learning-event.ts";

export interface PlayedSegments {
  readonly union: Spans;
  /** The segments in viewing order, latest first; dropped where `ordered` is false. */
  readonly history: History | undefined;
  /** False once the viewing order outgrew its limit. */
  readonly ordered: boolean;
  /** Bytes of the viewing order as the text `from[.]to[,]`. */
  readonly bytes: number;
}

/** A list that grows at its head, so that adding shares all that was there. */
export interface History {
  readonly segment: Segment;
  readonly earlier: History | undefined;
}

export const nothingPlayed: PlayedSegments = {
  union: undefined,
  history: undefined,
  ordered: true,
  bytes: 0,
};

const separatorBytes = 6;

/** Adds one segment, whose ends are already the numbers that were told. */
export function addSegment(played: PlayedSegments, segment: Segment, limitBytes: number): PlayedSegments {
  const [from, to] = segment;
  const bytes = played.bytes + `${from}${to}`.length + separatorBytes;
  const ordered = played.ordered && bytes <= limitBytes;
  return {
    union: cover(played.union, from, to),
    history: ordered ? { segment, earlier: played.history } : undefined,
    ordered,
    bytes,
  };
}

/** In viewing order, or, where that was given up, the sorted union. */
export function listSegments({ union, history, ordered }: PlayedSegments): Segment[] {
  if (!ordered) return listSpans(union);
  const segments: Segment[] = [];
  for (let link = history; link !== undefined; link = link.earlier) segments.push(link.segment);
  return segments.reverse();
}
