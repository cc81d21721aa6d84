import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { openIndexedDb } from "../../src/platform/indexed-db.ts";
import { openTable } from "../../src/platform/table.ts";
import type { StoredRecord } from "../../src/transport/outbox-store.ts";
import { createRecordStore } from "../../src/transport/outbox-store.ts";
import { outboxStoreRules } from "./outbox-store.ts";

describe.each([
  ["in IndexedDB", () => new IDBFactory()],
  ["in memory, where the browser has no IndexedDB", () => undefined],
])("createRecordStore, %s", (_, createFactory) => {
  it.each(outboxStoreRules)("$title", async ({ see, expected }) => {
    const factory = createFactory();
    const table = openTable<StoredRecord>(
      openIndexedDb(() => factory),
      "outbox",
    );
    expect(await see((destination) => createRecordStore(table, destination))).toEqual(expected);
  });
});
