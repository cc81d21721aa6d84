import type { Clock } from "../../../src/platform/clock.ts";
import type { StartTimer } from "../../../src/platform/timer.ts";

/** Time that passes only when a test says so; what waits for no time runs once the test's own code ends. */
export interface HandClock {
  readonly clock: Clock;
  readonly startTimer: StartTimer;
  /** Lets time pass, and calls what falls due, in order. */
  readonly pass: (ms: number) => void;
  /** Milliseconds from now at which each running timer falls due, in order. */
  readonly running: () => readonly number[];
}

export function createHandClock(startMs = Date.UTC(2026, 0, 2, 3, 4, 5)): HandClock {
  let now = startMs;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const inOrder = () => [...timers].sort((a, b) => a.at - b.at);
  return {
    clock: () => ({ wallMs: now, monotonicMs: now - startMs }),
    startTimer: (run, delayMs) => {
      const timer = { at: now + delayMs, run };
      timers.add(timer);
      if (delayMs === 0) queueMicrotask(() => timers.delete(timer) && run());
      return () => timers.delete(timer);
    },
    pass: (ms) => {
      const end = now + ms;
      for (let next = inOrder()[0]; next && next.at <= end; next = inOrder()[0]) {
        now = next.at;
        timers.delete(next);
        next.run();
      }
      now = end;
    },
    running: () => inOrder().map(({ at }) => at - now),
  };
}
