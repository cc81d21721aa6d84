import type { Segment } from "../events/learning-event.ts";

const SECONDS = /^\d+(\.\d{1,3})?$/;

/** Reads the profile's `played-segments`; `undefined` where the text does not follow its grammar. */
export function readSegments(text: string): readonly Segment[] | undefined {
  if (text === "") return [];
  const segments: Segment[] = [];
  for (const part of text.split("[,]")) {
    const [from, to, more] = part.split("[.]");
    if (from === undefined || to === undefined || more !== undefined) return undefined;
    if (!SECONDS.test(from) || !SECONDS.test(to)) return undefined;
    segments.push([Number(from), Number(to)]);
  }
  return segments;
}

/** As {@link readSegments}, but `undefined` as well where a segment ends before it begins. */
export function readForwardSegments(text: string): readonly Segment[] | undefined {
  const segments = readSegments(text);
  return segments?.every(([from, to]) => from <= to) ? segments : undefined;
}

/** Seconds of the media that lie in at least one segment. */
export function coveredSeconds(segments: readonly Segment[]): number {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of [...segments].sort(([left], [right]) => left - right)) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
}
