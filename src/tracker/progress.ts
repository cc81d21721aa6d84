import { coveredBefore, coveredUntil } from "../events/covered-spans.ts";
import type { Progress, Segment } from "../events/learning-event.ts";
import { addSegment, listSegments } from "../events/played-segments.ts";
import type { TrackerState } from "./tracker-state.ts";
import type { Draft } from "./turn.ts";

/** Players stop up to a quarter of a second short of the length: that much of the end counts as watched. */
const endToleranceSeconds = 0.5;
const endToleranceShare = 0.02;
/** The first frame of some media lies a little after 0: a seek to the beginning leads there. */
const firstFrameSeconds = 0.1;

/** Share of the media watched in the registration, the open segment up to `openTo` included; 0 while live. */
export function watchedShare(state: TrackerState, openTo?: number): number {
  const { length = 0, played, segmentFrom } = state;
  let seconds = coveredBefore(played.union, length);
  if (segmentFrom !== undefined && openTo !== undefined && openTo > segmentFrom) {
    seconds +=
      openTo - segmentFrom - coveredBefore(played.union, openTo) + coveredBefore(played.union, segmentFrom);
  }
  return shareOf(state, seconds);
}

/** The share with the tolerance at the ends of the media, where playback stands still. */
export function tolerantShare(state: TrackerState): number {
  const { length = 0, played } = state;
  const { union } = played;
  const missing = Math.max(length - coveredUntil(union), 0);
  const begun = coveredBefore(union, firstFrameSeconds);
  let seconds = coveredBefore(union, length);
  if (missing <= Math.min(endToleranceSeconds, endToleranceShare * length)) seconds += missing;
  if (begun) seconds += firstFrameSeconds - begun;
  return shareOf(state, seconds);
}

/** Sums of positions are noise beyond the sixth decimal: what adds up to the length is the whole. */
function shareOf({ length }: TrackerState, seconds: number): number {
  return length ? Math.min(Math.round(seconds * 1e6) / 1e6 / length, 1) : 0;
}

/** What `paused`, `completed` and `session-ended` carry, the open segment closed for the telling at `openTo`. */
export function progressOf(state: TrackerState, openTo?: number): Progress {
  const { length, played, segmentFrom, completed, options } = state;
  if (length === undefined) return { segments: [], ordered: true, consumed: 0 };
  const open: Segment[] = segmentFrom !== undefined && openTo !== undefined ? [[segmentFrom, openTo]] : [];
  const shown = open.reduce((sum, segment) => addSegment(sum, segment, options.segmentsLimitBytes), played);
  const whole = completed && options.threshold === 1 && tolerantShare(state) === 1;
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
