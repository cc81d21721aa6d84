import type { RegistrationState, SessionProgress } from "../events/registration-state.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import type { Table } from "../platform/table.ts";

/** One learner's attempt at one media: who, what, which registration. */
export type About = Omit<TrackingContext, "id" | "session">;

/** Keeps what is known of attempts. Nothing rejects: without storage it lasts as long as the page. */
export interface RegistrationStore {
  /** What the sessions of an attempt have added so far, in this browser. */
  readonly restore: (about: About) => Promise<RegistrationState>;
  /** Writes a session's own row; may be called while the page goes, in one transaction with its records. */
  readonly save: (about: About, session: string, row: SessionProgress) => void;
}

/** Names an attempt: a registration that the page gives may span a whole course. */
export const attemptOf = ({ registration, activity }: About): string => `${registration} ${activity.id}`;

export function createRegistrationStore(progress: Table<SessionProgress>): RegistrationStore {
  return {
    restore: async (about) => Object.fromEntries(await progress.all(attemptOf(about))),
    save: (about, session, row) => void progress.put([attemptOf(about), session], row),
  };
}
