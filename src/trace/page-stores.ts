import type { SessionProgress } from "../events/registration-state.ts";
import { openHolds, type Holds, type Lease, type Locks } from "../platform/holds.ts";
import { openIndexedDb, type Database } from "../platform/indexed-db.ts";
import { openTable } from "../platform/table.ts";
import { createIdentities, type Identities } from "../session/identities.ts";
import { createRegistrationStore, type RegistrationStore } from "../session/registration-store.ts";
import type { OutboxShare } from "../transport/outbox.ts";
import { createRecordStore, type QuarantinedRecord, type StoredRecord } from "../transport/outbox-store.ts";

/** What all traces of one page keep in the browser, and what they hold over all of its tabs. */
export interface PageStores {
  readonly identities: Identities;
  readonly registrations: RegistrationStore;
  readonly holds: Holds;
  readonly outbox: (destination: string) => OutboxShare;
}

/** @param locks absent in a page without a secure context */
export function openStores(
  database: Database = openIndexedDb(),
  locks: Locks | undefined = navigator.locks,
): PageStores {
  const holds = openHolds({ locks, leases: openTable<Lease>(database, "lease") });
  const records = openTable<StoredRecord>(database, "outbox");
  const quarantined = openTable<QuarantinedRecord>(database, "quarantine");
  return {
    identities: createIdentities(openTable<string>(database, "identity")),
    registrations: createRegistrationStore(openTable<SessionProgress>(database, "progress")),
    holds,
    outbox: (destination) => ({
      holds,
      store: createRecordStore(records, destination),
      quarantined: createRecordStore(quarantined, destination),
    }),
  };
}
