import type { ClockReading } from "../events/player-signal.ts";

/** A wall clock further ahead than this was asleep with the computer; less is drift. */
const sleepMs = 2_000;

/** Wall clock less monotonic clock: what turns a monotonic reading into a date. */
export function anchorClock({ wallMs, monotonicMs }: ClockReading): number {
  return wallMs - monotonicMs;
}

/**
 * The offset to go on with: `performance.now()` stops while a computer sleeps, so a wall clock that is ahead is
 * followed; one that is behind was set back, and following it would turn the order of events.
 */
export function followClock(offsetMs: number, clock: ClockReading): number {
  const offset = anchorClock(clock);
  return offset - offsetMs > sleepMs ? offset : offsetMs;
}
