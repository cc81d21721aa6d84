import { openHolds, type Holds, type Lease } from "../platform/holds.ts";
import { openIndexedDb, type Database } from "../platform/indexed-db.ts";
import { openTable, type Table } from "../platform/table.ts";
import { createCheckpoints, type Checkpoints } from "../session/checkpoints.ts";
import { createClaims, type Claims } from "../session/claims.ts";
import { createIdentities, type Identities } from "../session/identities.ts";
import { createRegistrationStore, type RegistrationStore } from "../session/registration-store.ts";
import type { KeptState, Playhead } from "../tracker/tracker-state.ts";
import type { OutboxShare } from "../transport/outbox.ts";
import { createRecordStore, type QuarantinedRecord, type StoredRecord } from "../transport/outbox-store.ts";

/** What all traces of one page keep in the browser, and what they hold over all of its tabs. */
export interface PageStores {
  readonly database: Database;
  readonly holds: Holds;
  readonly identities: Identities;
  readonly registrations: RegistrationStore;
  readonly checkpoints: Checkpoints<KeptState, Playhead>;
  readonly claims: Claims;
  readonly outbox: (destination: string) => OutboxShare;
}

/** A page without a secure context has no locks: https://www.w3.org/TR/web-locks/#navigator-mixins. */
function openPageHolds(database: Database): Holds {
  const { locks }: Partial<Navigator> = navigator;
  return openHolds({ locks, leases: openTable<Lease>(database, "lease") });
}

export function openStores(
  database: Database = openIndexedDb(),
  holds: Holds = openPageHolds(database),
): PageStores {
  const open = <Row>(name: string): Table<Row> => openTable<Row>(database, name);
  const records = open<StoredRecord>("outbox");
  const quarantined = open<QuarantinedRecord>("quarantine");
  return {
    database,
    holds,
    identities: createIdentities(open("identity")),
    registrations: createRegistrationStore(open("progress")),
    checkpoints: createCheckpoints(open("checkpoint"), open("pulse")),
    claims: createClaims(open("claim")),
    outbox: (destination) => ({
      holds,
      store: createRecordStore(records, destination),
      quarantined: createRecordStore(quarantined, destination),
    }),
  };
}
