import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import type { OutboxStore, StoredRecord } from "../../../src/transport/outbox-store.ts";
import { createOutboxStore } from "../../../src/transport/outbox-store.ts";

/** The product's own store in an IndexedDB of its own, with what earlier visits left in it. */
export async function openDurableStore(left: readonly StoredRecord[] = []): Promise<OutboxStore> {
  const factory = new IDBFactory();
  const store = createOutboxStore(
    openTable<StoredRecord>(
      openIndexedDb(() => factory),
      "outbox",
    ),
    "lrs",
  );
  await store.put(left);
  return store;
}

/** The product's own store in a browser that refuses storage. */
export function openRefusedStore(): OutboxStore {
  const refused = openIndexedDb(() => {
    throw new DOMException("storage is blocked", "SecurityError");
  });
  return createOutboxStore(openTable<StoredRecord>(refused, "outbox"), "lrs");
}
