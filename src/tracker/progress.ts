import { coveredBefore, coveredUntil } from "../events/covered-spans.ts";
import type { Progress } from "../events/learning-event.ts";
import { addSegment, listSegments, type PlayedSegments } from "../events/played-segments.ts";
import type { TrackerState } from "./tracker-state.ts";
import type { Turn } from "./turn.ts";

/** Players stop up to a quarter of a second short of the length: that much of the end counts as watched. */
const endToleranceSeconds = 0.5;
const endToleranceShare = 0.02;
/** The first frame of some media lies a little after 0: a seek to the beginning leads there. */
export const firstFrameSeconds = 0.1;

/**
 * Share of the media watched in the registration; 0 while live.
 * @param openTo how far the open segment has come; left out where playback stands still, and the tolerance at the
 * ends of the media counts
 */
export function watchedShare({ length = 0, played, segmentFrom }: TrackerState, openTo?: number): number {
  const { union } = played;
  let seconds = coveredBefore(union, length);
  if (openTo === undefined) {
    const missing = length - coveredUntil(union);
    if (missing > 0 && missing <= Math.min(endToleranceSeconds, endToleranceShare * length))
      seconds += missing;
    const begun = coveredBefore(union, firstFrameSeconds);
    if (begun) seconds += firstFrameSeconds - begun;
  } else if (segmentFrom !== undefined && openTo > segmentFrom) {
    seconds += openTo - segmentFrom - coveredBefore(union, openTo) + coveredBefore(union, segmentFrom);
  }
  // Sums of positions are noise beyond the sixth decimal: what adds up to the length is the whole.
  return length && Math.min(Math.round(seconds * 1e6) / 1e6 / length, 1);
}

/** What was played, the open segment up to `to` included. */
function playedTo({ played, segmentFrom, options }: TrackerState, to: number): PlayedSegments {
  return segmentFrom === undefined
    ? played
    : addSegment(played, [segmentFrom, Math.max(to, segmentFrom)], options.segmentsLimitBytes);
}

/** What `paused`, `completed` and `session-ended` carry, the open segment closed for the telling at `to`. */
export function progressOf(state: TrackerState, to: number): Progress {
  const { length, completed, options } = state;
  if (length === undefined) return { segments: [], ordered: true, consumed: 0 };
  const played = playedTo(state, to);
  const tolerant = watchedShare({ ...state, played });
  const whole = completed && options.threshold === 1 && tolerant === 1;
  return {
    share: whole ? 1 : watchedShare(state, to),
    segments: listSegments(played),
    ordered: played.ordered,
    consumed: state.consumed + pieceSeconds(state, to),
  };
}

/** Seconds that the last piece of the open segment took at its rate. */
function pieceSeconds({ segmentFrom, pieceFrom, snapshot, length }: TrackerState, to: number): number {
  const { rate } = snapshot;
  const counts = segmentFrom !== undefined && length !== undefined && rate > 0;
  return counts ? Math.max(to - pieceFrom, 0) / rate : 0;
}

/** Ends the piece that was played at one rate; the segment stays open. */
export function closePiece(turn: Turn, to: number): void {
  turn.consumed += pieceSeconds(turn, to);
  turn.pieceFrom = to;
}

/** Closes the open segment at a position that is told at the same moment. */
export function closeSegment(turn: Turn, to: number): void {
  closePiece(turn, to);
  if (turn.length !== undefined) turn.played = playedTo(turn, to);
  turn.segmentFrom = undefined;
}
