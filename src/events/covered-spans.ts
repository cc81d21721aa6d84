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
  readonly before?: Spans;
  readonly after?: Spans;
  /** Seconds covered by this span and all below it. */
  readonly covered: number;
}

export type Spans = Span | undefined;

/** Adds `[from, to]` to the union; an empty stretch changes nothing. */
export function cover(spans: Spans, from: number, to: number): Spans {
  if (to <= from) return spans;
  const [before, rest] = split(spans, (one) => one.to < from);
  const [inside, after] = split(rest, (one) => one.from <= to);
  const start = Math.min(from, coveredFrom(inside));
  const end = Math.max(to, coveredUntil(inside));
  return join(join(before, span(start, end)), after);
}

/** Seconds of the union that lie before `position`. */
export function coveredBefore(spans: Spans, position: number): number {
  if (!spans) return 0;
  const { from, to, before, after } = spans;
  return position <= from
    ? coveredBefore(before, position)
    : coveredTotal(before) + Math.min(position, to) - from + coveredBefore(after, position);
}

/** Seconds of the whole union. */
export const coveredTotal = (spans: Spans): number => spans?.covered ?? 0;

/** Where the union begins, in seconds; `Infinity` where it is empty. */
const coveredFrom = (spans: Spans): number =>
  spans?.before ? coveredFrom(spans.before) : (spans?.from ?? Infinity);

/** Where the union ends, in seconds; 0 where it is empty. */
export const coveredUntil = (spans: Spans): number =>
  spans?.after ? coveredUntil(spans.after) : (spans?.to ?? 0);

/** The union as sorted segments. */
export function listSpans(spans: Spans): Segment[] {
  return spans ? [...listSpans(spans.before), [spans.from, spans.to], ...listSpans(spans.after)] : [];
}

const span = (from: number, to: number, below: Pick<Span, "before" | "after"> = {}): Span => ({
  from,
  to,
  ...below,
  covered: coveredTotal(below.before) + coveredTotal(below.after) + to - from,
});

/** A number that looks random but is the same for the same position: the treap's balance. */
function priority({ from }: Span): number {
  const mixed = Math.imul(from * 1000, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}

/** The spans for which `isBefore` holds, and all after them. */
function split(spans: Spans, isBefore: (span: Span) => boolean): [Spans, Spans] {
  if (!spans) return [undefined, undefined];
  const { from, to, before, after } = spans;
  if (isBefore(spans)) {
    const [left, right] = split(after, isBefore);
    return [span(from, to, { before, after: left }), right];
  }
  const [left, right] = split(before, isBefore);
  return [left, span(from, to, { before: right, after })];
}

/** One tree of two, where all of `left` lies before all of `right`. */
function join(left: Spans, right: Spans): Spans {
  if (!left || !right) return left ?? right;
  return priority(left) > priority(right)
    ? span(left.from, left.to, { before: left.before, after: join(left.after, right) })
    : span(right.from, right.to, { before: join(left, right.before), after: right.after });
}
