/** What a list shows of its rows, all of the same height; lengths in CSS pixels. */
export interface ListView {
  readonly count: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly height: number;
}

/** Rows beyond each edge, so that a small move of the list shows no gap. */
const OVERSCAN_ROWS = 6;
/** How near the end is still the end: scroll positions are fractions where a page is zoomed. */
const END_SLACK_PX = 2;

/** The places of the rows that must be drawn: from `first` up to, not including, `last`. */
export function rowWindow({ count, rowHeight, scrollTop, height }: ListView): {
  first: number;
  last: number;
} {
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const shown = Math.ceil(height / rowHeight) + 1;
  const first = Math.max(0, Math.min(top - OVERSCAN_ROWS, count - shown - OVERSCAN_ROWS));
  return { first, last: Math.min(count, Math.max(top, 0) + shown + OVERSCAN_ROWS) };
}

/** Whether the list stands at its end, and shall stay there as rows come. */
export function isAtEnd({ count, rowHeight, scrollTop, height }: ListView): boolean {
  return scrollTop + height >= count * rowHeight - END_SLACK_PX;
}

/** Where the list must scroll to for the row at `place` to be seen whole; the same place where it is already. */
export function scrollTo(place: number, { rowHeight, scrollTop, height }: ListView): number {
  const top = place * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
