/** A learner who seeks 10,000 times, without any player: signals made ahead, told to the tracker, written in xAPI. */
import type { PlayerSignal, SignalFact } from "../../src/events/player-signal.ts";
import type { TrackingContext } from "../../src/events/tracking-context.ts";
import { xapi } from "../../src/formats/xapi/format.ts";
import { advance } from "../../src/tracker/advance.ts";
import { sessionProgress, startTracking } from "../../src/tracker/tracker-state.ts";
import type { TrackerState } from "../../src/tracker/tracker-state.ts";

const lengthSeconds = 7_200;
const lookMs = 250;
/** Looks at the player between two seeks: a gesture has settled after two. */
const looksBetween = 4;

const context: TrackingContext = {
  id: "6a3d0d3e-3c8f-4a57-8b7a-2f7f0f1f7c11",
  actor: { account: { homePage: "https://example.com", name: "4711" } },
  activity: { id: "https://example.com/video", kind: "video" },
  registration: "7d1f3c52-5a66-4b0e-9d55-0f5f4f6c0b8e",
  session: "6a3d0d3e-3c8f-4a57-8b7a-2f7f0f1f7c11",
};

export interface SeekSession {
  /** Signals for so many seeks, told later: making them is not what is measured. */
  prepare(seeks: number): PlayerSignal[];
  /** Tells them to the tracker; hands back the milliseconds and the events that it took. */
  tell(signals: readonly PlayerSignal[]): { readonly ms: number; readonly events: number };
  /** Milliseconds for the row that is saved with every act. */
  save(): number;
}

/** `segmentsLimitBytes` chooses the regime: up to it, played segments are kept in viewing order. */
export function startSeekSession(segmentsLimitBytes: number): SeekSession {
  const format = xapi();
  let seed = 1;
  let nowMs = 0;
  let position = 0;
  let written = 0;
  let state: TrackerState = startTracking({
    options: {
      milestones: { at: [25, 50, 75, 100], basis: "position" },
      threshold: 1,
      startSession: "playback",
      tellStalls: false,
      tellAutomaticQuality: false,
      segmentsLimitBytes,
    },
    restored: {},
    snapshot: { rate: 1, volume: { level: 1, muted: false } },
  });

  /** The same numbers in every run. */
  function chance(): number {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  }

  function signal(fact: SignalFact, seeking = false): PlayerSignal {
    const clock = { wallMs: 1_800_000_000_000 + nowMs, monotonicMs: nowMs };
    return { ...fact, clock, position, rate: 1, paused: false, seeking, scrubbing: false };
  }

  function* oneSeek(): Generator<PlayerSignal> {
    for (let look = 0; look < looksBetween; look += 1) {
      nowMs += lookMs;
      position += lookMs / 1000;
      yield signal({ type: "time" });
    }
    position = chance() * (lengthSeconds - 10);
    yield signal({ type: "seeking", loop: false }, true);
    nowMs += 20;
    yield signal({ type: "seeked" });
    yield signal({ type: "playing" });
  }

  function tell(signals: readonly PlayerSignal[]): { ms: number; events: number } {
    let events = 0;
    const startedMs = performance.now();
    for (const one of signals) {
      const step = advance(state, one);
      state = step.state;
      for (const event of step.events) {
        events += 1;
        written += JSON.stringify(format.write(event, context)).length;
      }
    }
    return { ms: performance.now() - startedMs, events };
  }

  tell([signal({ type: "length", length: lengthSeconds }), signal({ type: "playing" })]);
  return {
    prepare: (seeks) => Array.from({ length: seeks }, () => [...oneSeek()]).flat(),
    tell,
    save() {
      const startedMs = performance.now();
      written += JSON.stringify(sessionProgress(state)).length;
      return performance.now() - startedMs;
    },
  };
}
