import type { SessionProgress } from "../events/registration-state.ts";
import { openIndexedDb, type Database } from "../platform/indexed-db.ts";
import { openTable } from "../platform/table.ts";
import { createIdentities, type Identities } from "../session/identities.ts";
import { createRegistrationStore, type RegistrationStore } from "../session/registration-store.ts";
import { createOutboxStore, type OutboxStore, type StoredRecord } from "../transport/outbox-store.ts";

/** What all traces of one page keep in the browser. */
export interface PageStores {
  readonly identities: Identities;
  readonly registrations: RegistrationStore;
  readonly outbox: (destination: string) => OutboxStore;
}

export function openStores(database: Database = openIndexedDb()): PageStores {
  const records = openTable<StoredRecord>(database, "outbox");
  return {
    identities: createIdentities(openTable<string>(database, "identity")),
    registrations: createRegistrationStore(openTable<SessionProgress>(database, "progress")),
    outbox: (destination) => createOutboxStore(records, destination),
  };
}
