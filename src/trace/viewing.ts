import type { LearningEvent } from "../events/learning-event.ts";
import type { PlayerSignal } from "../events/player-signal.ts";
import type { PlayerSnapshot } from "../events/player-snapshot.ts";
import type { RegistrationState, SessionProgress } from "../events/registration-state.ts";
import type { Activity, Actor, TrackingContext } from "../events/tracking-context.ts";
import { advance } from "../tracker/advance.ts";
import { sessionProgress, startTracking, type TrackerState } from "../tracker/tracker-state.ts";
import type { TrackerOptions } from "../tracker/tracker-options.ts";

/** What must be known before the first record of a viewing. */
export interface Attempt {
  readonly actor: Actor;
  readonly registration: string;
  readonly restored: RegistrationState;
}

export interface ViewingParts {
  readonly activity: Activity;
  readonly attempt: Promise<Attempt>;
  readonly tracker: TrackerOptions;
  readonly snapshot: () => PlayerSnapshot;
  readonly language: string | undefined;
  readonly platform: string | undefined;
  readonly uuid: () => string;
  /** An event was born. */
  readonly tell: (event: LearningEvent, context: TrackingContext) => void;
  readonly save: (registration: string, session: string, row: SessionProgress) => void;
  /** Asks for a tick `delayMs` from now, in place of any asked before; `undefined` for none. */
  readonly wake: (delayMs: number | undefined) => void;
}

/** One learner, one activity, one registration: the tracker with its ids. */
export interface Viewing {
  readonly activity: Activity;
  receive(signal: PlayerSignal): void;
}

/** Signals that come before the attempt is known wait; they carry their own moment, so nothing is lost. */
export function beginViewing(parts: ViewingParts): Viewing {
  const { activity, tell, save, wake, uuid, language, platform } = parts;
  const waiting: PlayerSignal[] = [];
  let attempt: Attempt | undefined;
  let state: TrackerState | undefined;
  let session = "";

  function contextOf(event: LearningEvent, { actor, registration }: Attempt): TrackingContext {
    const id = uuid();
    if (event.type === "session-started") session = id;
    return {
      id,
      actor,
      activity,
      registration,
      session,
      ...(language && { language }),
      ...(platform && { platform }),
    };
  }

  function receive(signal: PlayerSignal): void {
    if (attempt === undefined || state === undefined) {
      waiting.push(signal);
      return;
    }
    const step = advance(state, signal);
    const wakeAt = step.state.wakeAt;
    if (wakeAt !== state.wakeAt || signal.type === "tick") {
      wake(wakeAt === undefined ? undefined : wakeAt - signal.clock.monotonicMs);
    }
    state = step.state;
    if (step.events.length === 0) return;
    for (const event of step.events) tell(event, contextOf(event, attempt));
    save(attempt.registration, session, sessionProgress(state));
  }

  void parts.attempt.then((known) => {
    attempt = known;
    state = startTracking({ options: parts.tracker, restored: known.restored, snapshot: parts.snapshot() });
    for (const signal of waiting.splice(0)) receive(signal);
  });

  return { activity, receive };
}
