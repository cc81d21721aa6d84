import { TrackingError } from "../errors.ts";
import type { NamedEvent } from "../session/checkpoints.ts";
import type { Happenings } from "./happenings.ts";
import { closeLate } from "./late-closing.ts";
import { holdNameOf } from "./live-session.ts";
import type { Surroundings } from "./surroundings.ts";

const maxAgeMs = 30 * 24 * 3_600_000;
/** Pages of a browser that comes back after a crash wait for the first of them, at most this long. */
const patienceMs = 2_000;

export interface RecoveryParts extends Pick<Surroundings, "clock" | "startTimer" | "stores" | "uuid"> {
  readonly happenings: Happenings;
  /** By the id of a destination: writes an event of a closing, which the page that died may have sent itself. */
  readonly writers: ReadonlyMap<string, (named: NamedEvent) => void>;
}

/**
 * Closes the sessions whose pages died, as far as they were told to destinations of this trace: one page at a time,
 * and no session that its page still holds. Resolves when what they had watched is known to all who wait.
 */
export function recoverSessions(parts: RecoveryParts): Promise<void> {
  const { clock, happenings, startTimer, stores, writers } = parts;
  const { checkpoints, holds, registrations } = stores;
  const { fail, mishap, tell } = happenings;
  const oldest = clock().wallMs - maxAgeMs;

  function lose(named: readonly NamedEvent[], destination: string): void {
    const reason = "expired";
    const message = `Records for ${destination} are lost: ${reason}`;
    fail(new TrackingError("records-lost", message, { which: destination }));
    tell("lost", { ids: named.map(({ context }) => context.id), destination, reason });
  }

  async function recover(session: string): Promise<void> {
    const [found, pulse] = await Promise.all([checkpoints.all(), checkpoints.pulse(session)]);
    const checkpoint = found.get(session);
    // Its own page closed it meanwhile.
    if (!checkpoint) return;
    const { at, destinations } = checkpoint;
    const made = "owed" in checkpoint ? undefined : await closeLate(checkpoint, pulse, parts);
    const named = "owed" in checkpoint ? checkpoint.owed : (made?.named ?? []);
    const expired = at < oldest;
    // From here on all is one turn, and therefore one transaction.
    if (made && !expired) {
      named.forEach((one) => tell("event", one));
      if (made.row) registrations.save(made.about, session, made.row);
    }
    for (const destination of destinations) {
      const write = writers.get(destination);
      if (expired) lose(named, destination);
      else if (write) named.forEach(write);
    }
    checkpoints.remove(session);
    const owing = expired ? [] : destinations.filter((destination) => !writers.has(destination));
    if (owing.length) checkpoints.save(session, { at, destinations: owing, owed: named });
  }

  async function recoverAll(): Promise<void> {
    for (const [session, { at, destinations }] of await checkpoints.all()) {
      try {
        const isDue = at < oldest || destinations.some((destination) => writers.has(destination));
        if (isDue) await holds.attempt(holdNameOf(session), () => recover(session));
      } catch (cause) {
        // Another version may have written what this one cannot read: it would fail at every visit.
        checkpoints.remove(session);
        mishap(cause);
      }
    }
  }

  return new Promise((resolve) => {
    const stopTimer = startTimer(resolve, patienceMs);
    const letGo = holds.hold("playtrace recovery", (held) => {
      if (!held) return;
      void recoverAll()
        .catch(mishap)
        .then(() => {
          stopTimer();
          letGo();
          resolve();
        });
    });
  });
}
