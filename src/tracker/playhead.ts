import type { ClockReading } from "../events/player-signal.ts";
import { checkCompletion, reachMarks } from "./milestones.ts";
import type { TrackerState } from "./tracker-state.ts";
import { inMedia, type Turn } from "./turn.ts";

/** Browsers tell the time at least every 0.25 s; under load gaps of 0.53 s were seen. Beyond that nothing is known. */
const longestCarrySeconds = 0.6;

/** Where playback stands now, also while the player already shows the target of a seek. */
export function whereNow(state: TrackerState, clock: ClockReading): number {
  const { position, monotonicMs, rate, moving } = state.playhead;
  const seconds = Math.min((clock.monotonicMs - monotonicMs) / 1000, longestCarrySeconds);
  return inMedia(state, moving ? position + rate * seconds : position);
}

/** Playback went on to `position`: the marks on the way are reached, and perhaps the media completed. */
export function moveOn(turn: Turn, position: number): void {
  const { state, signal } = turn;
  const passed = state.playhead.position;
  state.playhead = {
    position,
    monotonicMs: signal.clock.monotonicMs,
    rate: state.playhead.rate,
    moving: true,
  };
  reachMarks(turn, { from: passed, to: position, opens: false });
  checkCompletion(turn, position);
}

/** A segment opens: playback starts, or goes on, at a position that is told at the same moment. */
export function openSegment(turn: Turn, position: number): void {
  const { state, signal } = turn;
  const { rate, clock } = signal;
  state.playhead = { position, monotonicMs: clock.monotonicMs, rate, moving: rate > 0 };
  if (rate < 0) return;
  state.segmentFrom = position;
  state.pieceFrom = position;
  reachMarks(turn, { from: position, to: position, opens: true });
}

/** Playback stands still where it is. */
export function standStill(turn: Turn, position: number): void {
  const { state } = turn;
  state.playhead = { ...state.playhead, position, moving: false };
}
