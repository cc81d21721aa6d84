/**
 * The union of stretches of the media, as an immutable balanced tree (a treap whose priorities come from the
 * positions themselves), so that adding a stretch and asking for a total cost O(log n) and share all that
 * they do not change.
 */
import type { Segment } from "./learning-event.ts";

/** One stretch of the union, in seconds, and the tree below it. Stretches neither overlap nor touch. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly before: Spans;
  readonly after: Spans;
  /** Seconds covered by this span and all below it. */
  readonly covered: number;
}

export type Spans = Span | undefined;

/** Adds `[from, to]` to the union; an empty stretch changes nothing. */
export function cover(spans: Spans, from: number, to: number): Spans {
  if (!(to > from)) return spans;
  let [before, after] = split(spans, from);
  const previous = last(before);
  let start = from;
  let end = to;
  if (previous !== undefined && previous.to >= from) {
    start = previous.from;
    end = Math.max(to, previous.to);
    before = withoutLast(before);
  }
  const [swallowed, beyond] = split(after, end);
  end = Math.max(end, last(swallowed)?.to ?? end);
  after = beyond;
  return join(join(before, span(start, end, undefined, undefined)), after);
}

/** Seconds of the union that lie before `position`. */
export function coveredBefore(spans: Spans, position: number): number {
  if (spans === undefined) return 0;
  const { from, to, before, after } = spans;
  if (position <= from) return coveredBefore(before, position);
  return (
    coveredTotal(before) +
    Math.min(position, to) -
    from +
    (position > to ? coveredBefore(after, position) : 0)
  );
}

/** Seconds of the whole union. */
export function coveredTotal(spans: Spans): number {
  return spans?.covered ?? 0;
}

/** Where the union ends, in seconds; 0 where it is empty. */
export function coveredUntil(spans: Spans): number {
  return last(spans)?.to ?? 0;
}

/** The union as sorted segments. */
export function listSpans(spans: Spans): Segment[] {
  return spans === undefined
    ? []
    : [...listSpans(spans.before), [spans.from, spans.to], ...listSpans(spans.after)];
}

function span(from: number, to: number, before: Spans, after: Spans): Span {
  return { from, to, before, after, covered: coveredTotal(before) + coveredTotal(after) + to - from };
}

/** A number that looks random but is the same for the same position: the treap's balance. */
function priority({ from }: Span): number {
  const mixed = Math.imul(Math.round(from * 1000) ^ 0x5bd1e995, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0;
}

/** Spans that begin at or before `position`, and those that begin after it. */
function split(spans: Spans, position: number): [Spans, Spans] {
  if (spans === undefined) return [undefined, undefined];
  const { from, to, before, after } = spans;
  if (from <= position) {
    const [left, right] = split(after, position);
    return [span(from, to, before, left), right];
  }
  const [left, right] = split(before, position);
  return [left, span(from, to, right, after)];
}

function join(left: Spans, right: Spans): Spans {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return priority(left) > priority(right)
    ? span(left.from, left.to, left.before, join(left.after, right))
    : span(right.from, right.to, join(left, right.before), right.after);
}

function last(spans: Spans): Spans {
  return spans?.after === undefined ? spans : last(spans.after);
}

function withoutLast(spans: Spans): Spans {
  if (spans?.after === undefined) return spans?.before;
  return span(spans.from, spans.to, spans.before, withoutLast(spans.after));
}
