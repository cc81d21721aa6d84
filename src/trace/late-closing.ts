import type { SessionProgress } from "../events/registration-state.ts";
import type { CutOff, NamedEvent, Pulse } from "../session/checkpoints.ts";
import { factOf } from "../session/claims.ts";
import { attemptOf, type About } from "../session/registration-store.ts";
import { advance } from "../tracker/advance.ts";
import { recoverTracking, type KeptState, type Playhead } from "../tracker/tracker-state.ts";
import { nameEvents } from "./event-names.ts";
import type { Surroundings } from "./surroundings.ts";

export interface LateClosing {
  readonly about: About;
  readonly named: readonly NamedEvent[];
  /** The session's row in its attempt, where it is newer than the one that stands. */
  readonly row: SessionProgress | undefined;
}

/** Makes the closing that the page of a session would have told at its last sign of life. */
export async function closeLate(
  { about, ids, last: lastKept, state }: CutOff<KeptState>,
  pulse: Pulse<Playhead> | undefined,
  { stores, uuid }: Pick<Surroundings, "stores" | "uuid">,
): Promise<LateClosing> {
  const { claims, registrations } = stores;
  const { session } = ids;
  const attempt = attemptOf(about);
  const later = pulse && pulse.last.clock.monotonicMs > lastKept.clock.monotonicMs;
  const { last, ...moved } = later ? pulse : { last: lastKept };
  const kept = { ...state, ...moved };
  const rows = await registrations.restore(about);
  const recovered = recoverTracking({ kept, session, rows });
  const { ended, events } = advance(recovered, { ...last, type: "close", reason: "closing" });

  const facts = events.flatMap((event) => factOf(event) ?? []);
  const reserved = await claims.reserve(attempt, facts);
  const own = await claims.take({ attempt, session, facts });
  const once = (["completed", "mastered"] as const).filter((fact) => kept[fact]);
  const before = [...kept.reached.map(String), ...once];
  await claims.takeBack({ attempt, session, facts: [...before, ...own] });
  const { named } = nameEvents(
    events.filter((event) => [undefined, ...own].includes(factOf(event))),
    { about, ids, reserved, uuid },
  );
  const standing = rows[session]?.revision ?? 0;
  return { about, named, row: ended && ended.revision > standing ? ended : undefined };
}
