import type { ClockReading } from "../events/player-signal.ts";
import { checkCompletion, reachMarks } from "./milestones.ts";
import type { TrackerState } from "./tracker-state.ts";
import { inMedia, type Turn } from "./turn.ts";

/** Browsers tell the time at least every 0.25 s; under load gaps of 0.53 s were seen. Beyond that nothing is known. */
const longestCarrySeconds = 0.6;

/** Where playback stands now, also while the player already shows the target of a seek. */
export function whereNow(state: TrackerState, { monotonicMs }: ClockReading): number {
  const { playhead, snapshot } = state;
  const seconds = Math.min((monotonicMs - playhead.monotonicMs) / 1000, longestCarrySeconds);
  return inMedia(state, playhead.position + (playhead.moving ? snapshot.rate * seconds : 0));
}

/** Playback runs from here on: at the rate of the snapshot, which a signal of another rate does not change yet. */
export function runFrom({ state, signal }: Turn, position: number): void {
  const { monotonicMs } = signal.clock;
  state.playhead = { position, monotonicMs, moving: state.snapshot.rate > 0 };
}

/** Playback went on to `position`: the marks on the way are reached, and perhaps the media completed. */
export function moveOn(turn: Turn, position: number): void {
  const from = turn.state.playhead.position;
  runFrom(turn, position);
  reachMarks(turn, { from, to: position, opens: false });
  checkCompletion(turn, position);
}

/** A segment opens: playback starts, or goes on, at a position that is told at the same moment. */
export function openSegment(turn: Turn, position: number): void {
  const { state } = turn;
  runFrom(turn, position);
  if (state.snapshot.rate < 0) return;
  state.segmentFrom = position;
  state.pieceFrom = position;
  reachMarks(turn, { from: position, to: position, opens: true });
}

/** Playback stands still where it is. */
export function standStill({ state }: Turn, position: number): void {
  state.playhead = { ...state.playhead, position, moving: false };
}
