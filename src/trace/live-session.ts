import type { PlayerSignal } from "../events/player-signal.ts";
import type { NamedEvent, SessionIds } from "../session/checkpoints.ts";
import { advance } from "../tracker/advance.ts";
import { differsInPlayheadOnly, withoutPlayed, type TrackerState } from "../tracker/tracker-state.ts";
import type { Attempt } from "./attempt.ts";
import { nameEvents } from "./event-names.ts";
import type { PageStores } from "./page-stores.ts";

/** Players tell the time every 0.25 s: so a pulse is written, and kept, before a second is over. */
const pulseMs = 700;
const checkpointMs = 5_000;

/** The tracker's state, and the last signal that it knows of. */
export interface Standing {
  readonly state: TrackerState;
  readonly signal: PlayerSignal;
}

/** Sees to it that a session which is cut off can be closed by the next visit. */
export interface LiveSession {
  /** @param told true where an event was born: the checkpoint is written with its records */
  readonly note: (standing: Standing, told: boolean) => void;
  /** Writes what stands now. */
  readonly keep: () => void;
  /** Leaves the session to nobody, or to whoever took it. */
  readonly release: () => void;
  /** The closing is told: nothing is left to do. */
  readonly end: () => void;
}

export interface LiveSessionParts {
  readonly ids: SessionIds;
  readonly attempt: Attempt;
  readonly stores: Pick<PageStores, "checkpoints" | "database" | "holds">;
  readonly uuid: () => string;
  /** Another page has the session now. */
  readonly lost: () => void;
  /** The browser shall send this closing where the page ends without a word; none where it is told. */
  readonly arm: (closing: () => readonly NamedEvent[]) => void;
}

/** The name that a session is held under, for as long as its page lives. */
export const holdNameOf = (session: string): string => "playtrace session " + session;

export function keepSession({ ids, attempt, stores, uuid, lost, arm }: LiveSessionParts): LiveSession {
  const { checkpoints, holds } = stores;
  const { about, destinations } = attempt;
  const { session } = ids;
  let held = false;
  let latest: Standing | undefined;
  let kept: Standing | undefined;
  let pulsed: Standing | undefined;

  const keep = (): void => {
    // Before the session is held another page would take it for a dead one.
    if (!held || !latest) return;
    const { state, signal } = (kept = pulsed = latest);
    const at = signal.clock.wallMs;
    checkpoints.save(session, { ids, about, destinations, at, last: signal, state: withoutPlayed(state) });
    arm(() => {
      const { events } = advance(state, { ...signal, type: "close", reason: "closing" });
      const { named } = nameEvents(events, { ...attempt, ids, uuid });
      // Only these have the same id at the next visit.
      return named.filter(({ context: { id } }) => id === ids.paused || id === ids.ended);
    });
  };

  const letGo = holds.hold(holdNameOf(session), (now) => {
    held = now;
    if (now) keep();
    else lost();
  });

  function release(): void {
    arm(() => []);
    letGo();
  }

  const passed = (since: Standing, { signal }: Standing): number =>
    signal.clock.monotonicMs - since.signal.clock.monotonicMs;

  return {
    keep,
    release,
    note: (standing, told) => {
      latest = standing;
      if (told || !kept || !pulsed) return keep();
      const { state, signal } = standing;
      if (state.stage !== "playing" || passed(pulsed, standing) < pulseMs) return;
      const small = passed(kept, standing) < checkpointMs && differsInPlayheadOnly(kept.state, state);
      if (!small) return keep();
      pulsed = standing;
      checkpoints.savePulse(session, { playhead: state.playhead, last: signal });
    },
    end: () => {
      latest = undefined;
      arm(() => []);
      checkpoints.remove(session);
      // Whoever comes to hold the session before that would find it open, and close it a second time.
      stores.database.afterWrites(letGo);
    },
  };
}
