import type { PlayerSignal, SignalFact } from "../events/player-signal.ts";
import type { Activity } from "../events/tracking-context.ts";
import type { PlayerAdapter, PlayerReading } from "../players/player-adapter.ts";
import type { NamedEvent } from "../session/checkpoints.ts";
import { attemptOf } from "../session/registration-store.ts";
import { advance } from "../tracker/advance.ts";
import type { TrackerOptions } from "../tracker/tracker-options.ts";
import { sessionProgress, startTracking, type TrackerState } from "../tracker/tracker-state.ts";
import type { Attempt } from "./attempt.ts";
import { openClaimQueue, type NamedStep } from "./claim-queue.ts";
import { nameEvents, noSession } from "./event-names.ts";
import { keepSession, type LiveSession } from "./live-session.ts";
import type { Surroundings } from "./surroundings.ts";

export interface ViewingParts extends Pick<Surroundings, "clock" | "startTimer" | "stores" | "uuid"> {
  readonly activity: Activity;
  readonly adapter: Pick<PlayerAdapter, "read" | "snapshot">;
  readonly tracker: TrackerOptions;
  /** An event was born. */
  readonly tell: (named: NamedEvent) => void;
  /** What shall be told where the page ends without a word, in place of what was given before. */
  readonly arm: (closing: () => readonly NamedEvent[]) => void;
  /** Its session is another page's now: nothing more is told of it. */
  readonly lost: () => void;
  readonly guard: (run: () => void) => void;
}

/** One learner, one activity, one registration: the tracker with its ids. */
export interface Viewing {
  readonly activity: Activity;
  /**
   * Signals that come before the start wait; they carry their own moment, so nothing is lost. Returns whether playback is
   * still to begin.
   */
  readonly start: (attempt: Attempt) => boolean;
  readonly say: (fact: SignalFact, reading?: PlayerReading) => void;
  /** Writes a checkpoint of what stands now. */
  readonly keep: () => void;
  /** Ends without a closing. */
  readonly drop: () => void;
}

export function beginViewing(parts: ViewingParts): Viewing {
  const { activity, adapter, clock, guard, stores, uuid } = parts;
  const { claims, registrations } = stores;
  const waiting: PlayerSignal[] = [];
  let state: TrackerState | undefined;
  let attempt: Attempt | undefined;
  let name = "";
  let ids = noSession;
  let live: LiveSession | undefined;
  /** What was played when the session's row was written last. */
  let saved: TrackerState["played"] | undefined;
  let stopTick: (() => void) | undefined;

  const queue = openClaimQueue(
    (facts, session) => claims.take({ attempt: name, facts, session }),
    (step) => guard(() => pass(step)),
  );

  function pass(step: NamedStep): void {
    if (!attempt) return;
    for (const one of step.named) {
      const { event, context } = one;
      const { session } = context;
      parts.tell(one);
      if (event.type === "session-started") {
        live = keepSession({ ...parts, ids: step.ids, attempt, lost });
      } else if (event.type === "session-ended") {
        if (step.ended) registrations.save(attempt.about, session, step.ended);
        live?.end();
        live = undefined;
      }
    }
    if (!live) return;
    // A row lists every segment: it is written when one has closed, not at every act.
    const { played } = step.state;
    if (played !== saved || step.named.some(({ event }) => "progress" in event || "mark" in event)) {
      registrations.save(attempt.about, step.ids.session, sessionProgress(step.state));
    }
    saved = played;
    live.note(step, step.named.length > 0);
  }

  function receive(signal: PlayerSignal): void {
    if (!state || !attempt) {
      waiting.push(signal);
      return;
    }
    const { wakeAt } = state;
    const { events, ...step } = advance(state, signal);
    state = step.state;
    if (state.wakeAt !== wakeAt || signal.type === "tick") {
      stopTick?.();
      stopTick =
        state.wakeAt === undefined
          ? undefined
          : parts.startTimer(() => guard(tick), state.wakeAt - signal.clock.monotonicMs);
    }
    const { named, ids: after } = nameEvents(events, { ...attempt, ids, uuid });
    ids = after;
    queue.add({ ...step, signal, named, ids });
  }

  function say(fact: SignalFact, reading: PlayerReading = adapter.read()): void {
    receive({ ...reading, ...fact, clock: clock() });
  }

  const tick = (): void => say({ type: "tick" });

  function drop(): void {
    stopTick?.();
    queue.clear();
    waiting.length = 0;
    live?.release();
    attempt = live = undefined;
  }

  function lost(): void {
    drop();
    parts.lost();
  }

  return {
    activity,
    say,
    drop,
    start: (known) => {
      attempt = known;
      name = attemptOf(known.about);
      state = startTracking({
        options: parts.tracker,
        restored: known.restored,
        snapshot: adapter.snapshot(),
      });
      saved = state.played;
      waiting.splice(0).forEach(receive);
      return state.stage === "before";
    },
    keep: () => {
      if (!live) return;
      tick();
      live?.keep();
    },
  };
}
