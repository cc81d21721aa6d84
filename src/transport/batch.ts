import type { BatchLimits } from "./destination.ts";

/** What cutting needs to know of a record that waits. */
export interface Waiting {
  /** Length of its text in UTF-8. */
  readonly bytes: number;
  /** It was sent before, or may have been: such records never share a request with fresh ones. */
  readonly attempted: boolean;
  /** The largest batch that it may still travel in, after larger ones were refused. */
  readonly most: number;
}

/**
 * The front of the queue that goes out as one request, in order. A record above the limit of bytes travels
 * alone, so the result is empty only where the queue is.
 */
export function cutBatch<Item extends Waiting>(queue: readonly Item[], limits: BatchLimits): readonly Item[] {
  let { maxRecords: most, maxBytes: room } = limits;
  const end = queue.findIndex((item, index) => {
    most = Math.min(most, item.most);
    room -= item.bytes + 1;
    return index > 0 && (index >= most || room < 0 || item.attempted !== queue[0]?.attempted);
  });
  return queue.slice(0, end < 0 ? queue.length : end);
}

const encoder = new TextEncoder();

/** Length of a text in UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
