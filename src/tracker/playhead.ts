import { checkCompletion, reachMarks } from "./milestones.ts";
import { inMedia, type Turn } from "./turn.ts";

/** Browsers tell the time at least every 0.25 s; under load gaps of 0.53 s were seen. Beyond that nothing is known. */
const longestCarrySeconds = 0.6;

/** Where playback stands now, also while the player already shows the target of a seek. */
export function whereNow(turn: Turn): number {
  const { position, monotonicMs, moving } = turn.playhead;
  const seconds = Math.min((turn.now - monotonicMs) / 1000, longestCarrySeconds);
  return inMedia(turn, position + (moving ? turn.snapshot.rate * seconds : 0));
}

/** Playback runs from here on: at the rate of the snapshot, which a signal of another rate does not change yet. */
export function runFrom(turn: Turn, position: number): void {
  turn.playhead = { position, monotonicMs: turn.now, moving: turn.snapshot.rate > 0 };
}

/** Playback stands still where it is. */
export function standStill(turn: Turn, position: number): void {
  turn.playhead = { position, monotonicMs: turn.now, moving: false };
}

/** Playback went on to `position`: the marks on the way are reached, and perhaps the media completed. */
export function moveOn(turn: Turn, position: number): void {
  const from = turn.playhead.position;
  runFrom(turn, position);
  reachMarks(turn, position, from);
  checkCompletion(turn, position);
}

/** A segment opens: playback starts, or goes on, at a position that is told at the same moment. */
export function openSegment(turn: Turn, position: number): void {
  runFrom(turn, position);
  if (turn.snapshot.rate < 0) return;
  turn.segmentFrom = turn.pieceFrom = position;
  reachMarks(turn, position);
}
