import type { LearningEvent } from "../events/learning-event.ts";
import type { PlayerSignal, SignalFact } from "../events/player-signal.ts";
import type { RegistrationState, SessionProgress } from "../events/registration-state.ts";
import type { Activity, TrackingContext } from "../events/tracking-context.ts";
import type { PlayerAdapter, PlayerReading } from "../players/player-adapter.ts";
import { advance } from "../tracker/advance.ts";
import type { TrackerOptions } from "../tracker/tracker-options.ts";
import { sessionProgress, startTracking, type TrackerState } from "../tracker/tracker-state.ts";
import type { Surroundings } from "./surroundings.ts";

/** What must be known before the first record of a viewing. */
export interface Attempt {
  readonly about: Omit<TrackingContext, "id" | "session">;
  readonly restored: RegistrationState;
}

export interface ViewingParts extends Pick<Surroundings, "clock" | "startTimer" | "uuid"> {
  readonly activity: Activity;
  readonly adapter: Pick<PlayerAdapter, "read" | "snapshot">;
  readonly tracker: TrackerOptions;
  /** An event was born. */
  readonly tell: (event: LearningEvent, context: TrackingContext) => void;
  readonly save: (registration: string, session: string, row: SessionProgress) => void;
  readonly guard: (run: () => void) => void;
}

/** One learner, one activity, one registration: the tracker with its ids. */
export interface Viewing {
  readonly activity: Activity;
  /** Signals that come before the start wait; they carry their own moment, so nothing is lost. */
  readonly start: (attempt: Attempt) => void;
  readonly say: (fact: SignalFact, reading?: PlayerReading) => void;
}

export function beginViewing(parts: ViewingParts): Viewing {
  const { activity, adapter, clock, guard } = parts;
  const waiting: PlayerSignal[] = [];
  let state: TrackerState | undefined;
  let about: Attempt["about"] | undefined;
  let session = "";
  let stopTick: (() => void) | undefined;

  function receive(signal: PlayerSignal): void {
    if (!state || !about) {
      waiting.push(signal);
      return;
    }
    const { wakeAt } = state;
    const step = advance(state, signal);
    state = step.state;
    if (state.wakeAt !== wakeAt || signal.type === "tick") {
      stopTick?.();
      stopTick =
        state.wakeAt === undefined
          ? undefined
          : parts.startTimer(
              () => guard(() => say({ type: "tick" })),
              state.wakeAt - signal.clock.monotonicMs,
            );
    }
    for (const event of step.events) {
      const id = parts.uuid();
      if (event.type === "session-started") session = id;
      parts.tell(event, { ...about, id, session });
    }
    // A row lists every segment: it is written when one has closed, not at every act.
    if (step.events.some((event) => "progress" in event || "mark" in event)) {
      parts.save(about.registration, session, sessionProgress(state));
    }
  }

  function say(fact: SignalFact, reading: PlayerReading = adapter.read()): void {
    receive({ ...reading, ...fact, clock: clock() });
  }

  function start(attempt: Attempt): void {
    about = attempt.about;
    state = startTracking({
      options: parts.tracker,
      restored: attempt.restored,
      snapshot: adapter.snapshot(),
    });
    waiting.splice(0).forEach(receive);
  }

  return { activity, start, say };
}
