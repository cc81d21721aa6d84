import type { RegistrationState, SessionProgress } from "../events/registration-state.ts";
import type { Table } from "../platform/table.ts";

/** Keeps what is known of registrations. Nothing rejects: without storage it lasts as long as the page. */
export interface RegistrationStore {
  /** What the sessions of a registration have added so far, in this browser. */
  readonly restore: (registration: string) => Promise<RegistrationState>;
  /** Writes a session's own row; may be called while the page goes, in one transaction with its records. */
  readonly save: (registration: string, session: string, row: SessionProgress) => void;
}

export function createRegistrationStore(progress: Table<SessionProgress>): RegistrationStore {
  return {
    restore: async (registration) => Object.fromEntries(await progress.all(registration)),
    save: (registration, session, row) => {
      void progress.put([registration, session], row);
    },
  };
}
