import { TrackingError } from "../errors.ts";
import { mergeRegistrationStates } from "../events/registration-state.ts";
import type { Checkpoint, CutOff, NamedEvent, Pulse } from "../session/checkpoints.ts";
import { factOf } from "../session/claims.ts";
import { attemptOf } from "../session/registration-store.ts";
import { advance } from "../tracker/advance.ts";
import { recoverTracking, type KeptState, type Playhead } from "../tracker/tracker-state.ts";
import { nameEvents } from "./event-names.ts";
import type { Happenings } from "./happenings.ts";
import { holdNameOf } from "./live-session.ts";
import type { Surroundings } from "./surroundings.ts";

const maxAgeMs = 30 * 24 * 3_600_000;

export interface RecoveryParts extends Pick<Surroundings, "clock" | "stores" | "uuid"> {
  readonly happenings: Happenings;
  /** By the id of a destination: writes an event of a closing, which the page that died may have sent itself. */
  readonly writers: ReadonlyMap<string, (named: NamedEvent) => void>;
}

interface Closing {
  readonly named: readonly NamedEvent[];
  /** Tells of what was made just now, in the turn in which it is written. */
  readonly told?: () => void;
}

/** Closes the sessions whose pages died, for the destinations of this trace. A session that lives is held by its page. */
export async function recoverSessions({
  clock,
  happenings,
  stores,
  uuid,
  writers,
}: RecoveryParts): Promise<void> {
  const { checkpoints, claims, holds, registrations } = stores;
  const { fail, mishap, tell } = happenings;
  const oldest = clock().wallMs - maxAgeMs;

  /** The closing that the page would have told at its last sign of life. */
  async function close(left: CutOff<KeptState>, pulse: Pulse<Playhead> | undefined): Promise<Closing> {
    const { about, ids } = left;
    const { session } = ids;
    const attempt = attemptOf(about);
    const later = pulse && pulse.last.clock.monotonicMs > left.last.clock.monotonicMs;
    const { last, ...moved } = later ? pulse : { last: left.last };
    const kept = { ...left.state, ...moved };
    const rows = await registrations.restore(attempt);
    const state = recoverTracking({ kept, session, rows });
    const { ended, events } = advance(state, { ...last, type: "close", reason: "closing" });

    const facts = events.flatMap((event) => factOf(event) ?? []);
    const reserved = await claims.reserve(attempt, facts);
    const own = await claims.take({ attempt, session, facts });
    const before = [...kept.reached.map(String), ...(kept.completed ? ["completed"] : [])];
    await claims.takeBack({ attempt, session, facts: [...before, ...own] });
    const { named } = nameEvents(
      events.filter((event) => [undefined, ...own].includes(factOf(event))),
      { about, ids, reserved, uuid },
    );
    return {
      named,
      told: () => {
        named.forEach((one) => tell("event", one));
        const row = ended && mergeRegistrationStates(rows, { [session]: ended })[session];
        if (row) registrations.save(attempt, session, row);
      },
    };
  }

  function lose(named: readonly NamedEvent[], destination: string): void {
    const reason = "expired";
    const message = `The end of a session was never told to ${destination}, and is lost: ${reason}`;
    fail(new TrackingError("records-lost", message, { which: destination }));
    tell("lost", { ids: named.map(({ context }) => context.id), destination, reason });
  }

  async function recover(session: string): Promise<void> {
    const [found, pulse] = await Promise.all([checkpoints.all(), checkpoints.pulse(session)]);
    const checkpoint: Checkpoint<KeptState> | undefined = found.get(session);
    // Its page, or another one, closed it meanwhile.
    if (!checkpoint) return;
    const { at, destinations } = checkpoint;
    const { named, told }: Closing =
      "owed" in checkpoint ? { named: checkpoint.owed } : await close(checkpoint, pulse);
    const expired = at < oldest;
    if (!expired) told?.();
    for (const destination of destinations) {
      const write = writers.get(destination);
      if (expired) lose(named, destination);
      else if (write) named.forEach(write);
    }
    checkpoints.remove(session);
    const owing = expired ? [] : destinations.filter((destination) => !writers.has(destination));
    if (owing.length) checkpoints.save(session, { at, destinations: owing, owed: named });
  }

  for (const [session, { at, destinations }] of await checkpoints.all()) {
    if (at >= oldest && !destinations.some((destination) => writers.has(destination))) continue;
    await holds.attempt(holdNameOf(session), () => recover(session)).catch(mishap);
  }
}
