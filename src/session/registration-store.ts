import type { RegistrationState, SessionProgress } from "../events/registration-state.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import type { Table } from "../platform/table.ts";

/** Keeps what is known of attempts. Nothing rejects: without storage it lasts as long as the page. */
export interface RegistrationStore {
  /** What the sessions of an attempt have added so far, in this browser. */
  readonly restore: (attempt: string) => Promise<RegistrationState>;
  /** Writes a session's own row; may be called while the page goes, in one transaction with its records. */
  readonly save: (attempt: string, session: string, row: SessionProgress) => void;
}

/** Names one learner's attempt at one media: a registration that the page gives may span a whole course. */
export const attemptOf = ({ registration, activity }: Omit<TrackingContext, "id" | "session">): string =>
  `${registration} ${activity.id}`;

export function createRegistrationStore(progress: Table<SessionProgress>): RegistrationStore {
  return {
    restore: async (attempt) => Object.fromEntries(await progress.all(attempt)),
    save: (attempt, session, row) => void progress.put([attempt, session], row),
  };
}
