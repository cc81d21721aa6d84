import type { LearningEvent } from "../events/learning-event.ts";
import type { PlayerSignal } from "../events/player-signal.ts";
import { advance } from "../tracker/advance.ts";
import type { TrackerOptions } from "../tracker/tracker-options.ts";
import { startTracking, type TrackerState } from "../tracker/tracker-state.ts";
import { positionAfter, positionByFrames } from "./recorded-course.ts";
import type { RecordedViewing } from "./recorded-viewing.ts";

/** Nothing is held longer: a knob that nobody lets go of. */
const settlingMs = 5_000;

/**
 * Gives the tracker the recorded signals, wakes it where it asks for that, and closes the session after the last signal. The
 * events of each signal or tick come together, as they were born.
 */
export function replaySignals(
  { signals, frames = [], snapshot = { rate: 1 } }: RecordedViewing,
  options: TrackerOptions,
): readonly (readonly LearningEvent[])[] {
  const steps: (readonly LearningEvent[])[] = [];
  let state: TrackerState = startTracking({ options, restored: {}, snapshot });
  let last: PlayerSignal | undefined;

  function give(signal: PlayerSignal): void {
    const { events, state: next } = advance(state, signal);
    state = next;
    steps.push(events);
    last = signal;
  }

  function wakeUntil(monotonicMs: number): void {
    while (last && state.wakeAt !== undefined && state.wakeAt < monotonicMs) {
      const { clock, rate, paused, seeking, scrubbing } = last;
      const wakeMs = Math.max(state.wakeAt, clock.monotonicMs);
      const seen = positionByFrames(frames, wakeMs);
      give({
        type: "tick",
        position: Number.isNaN(seen) ? positionAfter(last, wakeMs) : seen,
        rate,
        paused,
        seeking,
        scrubbing,
        clock: { wallMs: clock.wallMs + wakeMs - clock.monotonicMs, monotonicMs: wakeMs },
      });
    }
  }

  for (const signal of signals) {
    wakeUntil(signal.clock.monotonicMs);
    give(signal);
  }
  wakeUntil(frames.at(-1)?.[0] ?? (last?.clock.monotonicMs ?? 0) + settlingMs);
  if (last && last.type !== "close") give({ ...last, type: "close", reason: "closing" });
  return steps;
}
