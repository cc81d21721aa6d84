import { systemClock, type Clock } from "../../platform/clock.ts";
import { startTimer as start, type StartTimer } from "../../platform/timer.ts";

/** So long may one piece of work hold up the page: a frame at 60 Hz has room for it. */
const SLICE_MS = 8;
/** Between two slices the page has its turn. */
const PAUSE_MS = 0;

export interface SliceEffects {
  readonly clock: Clock;
  readonly startTimer: StartTimer;
}

/** Does work that yields after each small step, never for long at once, and not at once; the returned function ends it early. */
export function inSlices<Result>(
  work: Iterator<unknown, Result, undefined>,
  done: (result: Result) => void,
  { clock = systemClock, startTimer = start }: Partial<SliceEffects> = {},
): () => void {
  let stopTimer = startTimer(slice, PAUSE_MS);

  function slice(): void {
    const end = clock().monotonicMs + SLICE_MS;
    do {
      const next = work.next();
      if (next.done === true) return done(next.value);
    } while (clock().monotonicMs < end);
    stopTimer = startTimer(slice, PAUSE_MS);
  }

  return () => stopTimer();
}
