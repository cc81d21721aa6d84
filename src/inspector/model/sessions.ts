import type { LearningEvent } from "../../events/learning-event.ts";
import type { Row } from "./row.ts";

/** The events of one sitting. */
export interface SessionEvents {
  readonly id: string;
  /** Name or address of what was played. */
  readonly name: string;
  readonly events: readonly LearningEvent[];
  readonly rows: readonly Row[];
}

/** The sessions that rows tell of, the latest first. */
export function listSessions(rows: readonly Row[]): readonly SessionEvents[] {
  const sessions = new Map<string, { id: string; name: string; events: LearningEvent[]; rows: Row[] }>();
  for (const row of rows) {
    const { event, context } = row;
    if (!event || !context) continue;
    const { session: id, activity } = context;
    const known = sessions.get(id);
    const session = known ?? {
      id,
      name: Object.values(activity.name ?? {})[0] ?? activity.id,
      events: [],
      rows: [],
    };
    if (!known) sessions.set(id, session);
    session.events.push(event);
    session.rows.push(row);
  }
  const all = [...sessions.values()];
  all.reverse();
  return all;
}
