/**
 * The union of stretches of the media, as an immutable balanced tree (a treap whose priorities come from the
 * positions themselves), so that adding a stretch and asking for a total cost O(log n) and share all that
 * they do not change.
 */
import type { Segment } from "./learning-event.ts";

/** One stretch of the union and the tree below it. Stretches neither overlap nor touch. */
export interface Span {
  readonly segment: Segment;
  readonly before: Spans;
  readonly after: Spans;
  /** Seconds covered by this span and all below it. */
  readonly covered: number;
}

export type Spans = Span | undefined;

/** Adds `[from, to]` to the union; an empty stretch changes nothing. */
export function cover(spans: Spans, from: number, to: number): Spans {
  if (to <= from) return spans;
  const [before, rest] = split(spans, ([, end]) => end < from);
  const [inside, after] = split(rest, ([start]) => start <= to);
  const start = Math.min(from, coveredFrom(inside));
  const end = Math.max(to, coveredUntil(inside));
  return join(join(before, span([start, end])), after);
}

/** Seconds of the union that lie before `position`. */
export function coveredBefore(spans: Spans, position: number): number {
  if (!spans) return 0;
  const { segment, before, after } = spans;
  const [from, to] = segment;
  return position <= from
    ? coveredBefore(before, position)
    : coveredTotal(before) + Math.min(position, to) - from + coveredBefore(after, position);
}

/** Seconds of the whole union. */
export const coveredTotal = (spans: Spans): number => spans?.covered ?? 0;

/** Where the union begins, in seconds; `Infinity` where it is empty. */
const coveredFrom = (spans: Spans): number =>
  spans?.before ? coveredFrom(spans.before) : (spans?.segment[0] ?? Infinity);

/** Where the union ends, in seconds; 0 where it is empty. */
export const coveredUntil = (spans: Spans): number =>
  spans?.after ? coveredUntil(spans.after) : (spans?.segment[1] ?? 0);

/** The union as sorted segments; one that did not change is the same object as before. */
export function listSpans(spans: Spans, before: Segment[] = []): Segment[] {
  if (spans) {
    listSpans(spans.before, before).push(spans.segment);
    listSpans(spans.after, before);
  }
  return before;
}

const span = (segment: Segment, before?: Spans, after?: Spans): Span => ({
  segment,
  before,
  after,
  covered: coveredTotal(before) + coveredTotal(after) + segment[1] - segment[0],
});

/** A number that looks random but is the same for the same position: the treap's balance. */
function priority({ segment: [from] }: Span): number {
  const mixed = Math.imul(from * 1000, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}

/** The spans for which `isBefore` holds, and all after them. */
function split(spans: Spans, isBefore: (segment: Segment) => boolean): [Spans, Spans] {
  if (!spans) return [undefined, undefined];
  const { segment, before, after } = spans;
  if (isBefore(segment)) {
    const [left, right] = split(after, isBefore);
    return [span(segment, before, left), right];
  }
  const [left, right] = split(before, isBefore);
  return [left, span(segment, right, after)];
}

/** One tree of two, where all of `left` lies before all of `right`. */
function join(left: Spans, right: Spans): Spans {
  if (!left || !right) return left ?? right;
  return priority(left) > priority(right)
    ? span(left.segment, left.before, join(left.after, right))
    : span(right.segment, join(left, right.before), right.after);
}
