import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import type {
  OutboxStore,
  QuarantinedRecord,
  QuarantineStore,
  StoredRecord,
} from "../../../src/transport/outbox-store.ts";
import { createRecordStore } from "../../../src/transport/outbox-store.ts";

/** The product's own store in an IndexedDB of its own, with what earlier visits left in it. */
export async function openDurableStore(left: readonly StoredRecord[] = []): Promise<OutboxStore> {
  const factory = new IDBFactory();
  const database = openIndexedDb(() => factory);
  const store = createRecordStore(openTable<StoredRecord>(database, "outbox"), "lrs");
  await store.put(left);
  return store;
}

const refused = () =>
  openIndexedDb(() => {
    throw new DOMException("storage is blocked", "SecurityError");
  });

/** The product's own store in a browser that refuses storage. */
export function openRefusedStore(): OutboxStore {
  return createRecordStore(openTable<StoredRecord>(refused(), "outbox"), "lrs");
}

export function openRefusedQuarantine(): QuarantineStore {
  return createRecordStore(openTable<QuarantinedRecord>(refused(), "quarantine"), "lrs");
}
