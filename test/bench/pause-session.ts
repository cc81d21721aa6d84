/** A learner who pauses, without any player: signals told to the tracker. */
import type { LearningEvent } from "../../src/events/learning-event.ts";
import type { SignalFact } from "../../src/events/player-signal.ts";
import type { SessionProgress } from "../../src/events/registration-state.ts";
import { advance } from "../../src/tracker/advance.ts";
import { startTracking } from "../../src/tracker/tracker-state.ts";
import { usualOptions } from "../support/fake-viewing.ts";

const lengthSeconds = 36_000;
const lookMs = 250;
/** A seek while standing has settled after this long. */
const settledMs = 1_500;

export interface TimedEvent {
  readonly event: LearningEvent;
  /** Microseconds of the signal that brought it about. */
  readonly us: number;
}

/** The answer is one pause somewhere, always of the same registration, of which so many segments are known. */
export function startPauses(segments: number): () => TimedEvent {
  let nowMs = 0;
  let position = 0;
  let seed = 1;
  let state = startTracking({
    options: usualOptions,
    restored: { earlier: earlierRow(segments) },
    snapshot: { rate: 1, volume: { level: 1, muted: false } },
  });

  function tell(fact: SignalFact, paused: boolean): readonly LearningEvent[] {
    const clock = { wallMs: 1_800_000_000_000 + nowMs, monotonicMs: nowMs };
    const step = advance(state, {
      ...fact,
      clock,
      position,
      rate: 1,
      paused,
      seeking: false,
      scrubbing: false,
    });
    state = step.state;
    return step.events;
  }

  function watchAndPause(): TimedEvent {
    tell({ type: "play", byPage: false }, false);
    tell({ type: "playing" }, false);
    nowMs += lookMs;
    position += lookMs / 1000;
    tell({ type: "pause" }, true);
    nowMs += lookMs;
    const startedMs = performance.now();
    const [event] = tell({ type: "tick" }, true);
    const us = 1000 * (performance.now() - startedMs);
    if (event?.type !== "paused") throw new Error("The learner did not pause.");
    return { event, us };
  }

  tell({ type: "length", length: lengthSeconds }, true);
  watchAndPause();
  const atFirst = state;
  return () => {
    state = atFirst;
    seed = (seed * 16_807) % 2_147_483_647;
    position = (seed / 2_147_483_647) * (lengthSeconds - 1);
    tell({ type: "seeking", loop: false }, true);
    nowMs += settledMs;
    tell({ type: "tick" }, true);
    return watchAndPause();
  };
}

const thousandths = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** What an earlier session left: segments in no order, each as long as the gap behind it. */
function earlierRow(count: number): SessionProgress {
  const slot = lengthSeconds / count;
  return {
    segments: Array.from({ length: count }, (_, index) => {
      const from = ((index * 7_919) % count) * slot;
      return [thousandths(from), thousandths(from + slot / 2)] as const;
    }),
    ordered: true,
    consumed: lengthSeconds / 2,
    started: 1,
    lastAt: 2,
    revision: count,
    completed: false,
    reached: [],
  };
}
