import { guard } from "../guard.ts";
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
  const next = (): (() => void) => startTimer(() => guard(slice), PAUSE_MS);
  let stopTimer = next();

  function slice(): void {
    const end = clock().monotonicMs + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) return done(step.value);
    } while (clock().monotonicMs < end);
    stopTimer = next();
  }

  return () => stopTimer();
}
