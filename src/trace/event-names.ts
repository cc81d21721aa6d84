import type { LearningEvent } from "../events/learning-event.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import type { NamedEvent, SessionIds } from "../session/checkpoints.ts";
import { factOf, type Claimed } from "../session/claims.ts";

export interface Naming {
  readonly about: Omit<TrackingContext, "id" | "session">;
  /** Of the session that goes on. */
  readonly ids: SessionIds;
  /** The ids of what is told once per registration. */
  readonly reserved: Claimed;
  readonly uuid: () => string;
}

export const noSession: SessionIds = { session: "", paused: "", ended: "" };

/**
 * Gives ids to the events of one step: of the closing, and of what is told once per registration, those that were
 * reserved. Returns the ids of the session that goes on afterwards as well.
 */
export function nameEvents(
  events: readonly LearningEvent[],
  { about, reserved, uuid, ...naming }: Naming,
): { readonly named: readonly NamedEvent[]; readonly ids: SessionIds } {
  let { ids } = naming;
  if (!events.length) return { named: [], ids };
  const types = events.map(({ type }) => type);
  const end = types.indexOf("session-ended");
  const pause = end < 0 ? end : types.lastIndexOf("paused", end);

  const idOf = (event: LearningEvent, index: number): string => {
    if (event.type === "session-started") {
      ids = { session: uuid(), paused: uuid(), ended: uuid() };
      return ids.session;
    }
    if (index === end) return ids.ended;
    if (index === pause) return ids.paused;
    return reserved[factOf(event) ?? ""]?.id ?? uuid();
  };

  const named = events.map((event, index) => {
    const id = idOf(event, index);
    return { event, context: { ...about, id, session: ids.session } };
  });
  return { named, ids };
}
