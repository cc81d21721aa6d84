import { coveredBefore, coveredTotal, coveredUntil } from "../events/covered-spans.ts";
import type { Progress, Segment } from "../events/learning-event.ts";
import { addSegment, listSegments } from "../events/played-segments.ts";
import type { TrackerState } from "./tracker-state.ts";
import type { Draft } from "./turn.ts";

/** Players stop up to a quarter of a second short of the length: that much of the end counts as watched. */
const endToleranceSeconds = 0.5;
const endToleranceShare = 0.02;

/** Share of the media watched in the registration, the open segment up to `openTo` included; 0 while live. */
export function watchedShare(state: TrackerState, openTo?: number): number {
  const { length, played, segmentFrom } = state;
  if (!length) return 0;
  let seconds = coveredTotal(played.union);
  if (segmentFrom !== undefined && openTo !== undefined && openTo > segmentFrom) {
    seconds +=
      openTo - segmentFrom - coveredBefore(played.union, openTo) + coveredBefore(played.union, segmentFrom);
  }
  return Math.min(seconds / length, 1);
}

/** The share with the tolerance at the end of the media, where playback stands still. */
export function tolerantShare(state: TrackerState): number {
  const { length, played } = state;
  if (!length) return 0;
  const missing = length - coveredUntil(played.union);
  const tolerated = missing <= Math.min(endToleranceSeconds, endToleranceShare * length) ? missing : 0;
  return Math.min(watchedShare(state) + tolerated / length, 1);
}

/** What `paused`, `completed` and `session-ended` carry, the open segment closed for the telling at `openTo`. */
export function progressOf(state: TrackerState, openTo?: number): Progress {
  const { length, played, segmentFrom, completed } = state;
  if (length === undefined) return { segments: [], ordered: true, consumed: 0 };
  const open: Segment[] = segmentFrom !== undefined && openTo !== undefined ? [[segmentFrom, openTo]] : [];
  const shown = open.reduce(
    (sum, segment) => addSegment(sum, segment, state.options.segmentsLimitBytes),
    played,
  );
  const whole = completed && tolerantShare(state) === 1;
  return {
    share: whole ? 1 : watchedShare(state, openTo),
    segments: listSegments(shown),
    ordered: shown.ordered,
    consumed: state.consumed + (openTo === undefined ? 0 : pieceSeconds(state, openTo)),
  };
}

/** Seconds that the last piece of the open segment took at its rate. */
function pieceSeconds({ segmentFrom, pieceFrom, snapshot }: TrackerState, to: number): number {
  const played = segmentFrom !== undefined && snapshot.rate > 0 && to > pieceFrom;
  return played ? (to - pieceFrom) / snapshot.rate : 0;
}

/** Ends the piece that was played at one rate; the segment stays open. */
export function closePiece(state: Draft, to: number): void {
  const seconds = pieceSeconds(state, to);
  state.pieceFrom = to;
  if (state.length === undefined) return;
  state.consumed += seconds;
  state.ownConsumed += seconds;
}

/** Closes the open segment at a position that is told at the same moment. */
export function closeSegment(state: Draft, position: number): void {
  const { segmentFrom, options } = state;
  if (segmentFrom === undefined) return;
  const to = Math.max(position, segmentFrom);
  closePiece(state, to);
  state.segmentFrom = undefined;
  if (state.length === undefined) return;
  state.played = addSegment(state.played, [segmentFrom, to], options.segmentsLimitBytes);
  state.ownPlayed = addSegment(state.ownPlayed, [segmentFrom, to], options.segmentsLimitBytes);
}
