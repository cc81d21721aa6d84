import type { Segment } from "../events/learning-event.ts";
import type { SessionProgress } from "../events/registration-state.ts";
import { goOnAt } from "../tracker/go-on.ts";
import type { KeptState } from "../tracker/tracker-state.ts";

/**
 * The row of a session that goes on, the segment under way included as far as it has come. Whatever the session tells
 * next has a higher revision, and takes its place.
 * @param saved the row as the session wrote it last
 */
export function openRow(kept: KeptState, saved: SessionProgress | undefined): SessionProgress {
  const { started, revision, lastAt, segmentFrom, pieceFrom, playhead, snapshot, earlier, length } = kept;
  const { segments = [], ordered = true, completed = false, reached = [] } = saved ?? {};
  const { position } = playhead;
  const plays = segmentFrom !== undefined && length !== undefined && position > segmentFrom;
  const segment: Segment[] = plays ? [[segmentFrom, position]] : [];
  const piece = plays && snapshot.rate > 0 ? (position - pieceFrom) / snapshot.rate : 0;
  return {
    started,
    revision,
    lastAt,
    segments: [...segments, ...segment],
    ordered,
    consumed: kept.consumed - earlier.consumed + piece,
    completed,
    reached,
    position: goOnAt(kept),
  };
}
