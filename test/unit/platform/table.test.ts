import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";

const openFresh = () => {
  const factory = new IDBFactory();
  return openIndexedDb(() => factory);
};
const openRefused = () =>
  openIndexedDb(() => {
    throw new DOMException("denied", "SecurityError");
  });

describe.each([
  ["IndexedDB", openFresh],
  ["memory, where IndexedDB is refused", openRefused],
])("openTable, with %s", (_, openDatabase) => {
  it("reads the rows of one group by name", async () => {
    const table = openTable<number>(openDatabase(), "t");
    await table.put(["a", "1"], 11);
    await table.put(["a", "2"], 12);
    await table.put(["ab", "1"], 21);
    expect([...(await table.all("a"))]).toEqual([
      ["1", 11],
      ["2", 12],
    ]);
  });

  it("keeps tables apart", async () => {
    const run = openDatabase();
    const [one, other] = [openTable<number>(run, "one"), openTable<number>(run, "other")];
    await one.put(["a", "1"], 1);
    expect((await other.all("a")).size).toBe(0);
  });

  it("lets one change of a row see what the change before it left", async () => {
    const table = openTable<number>(openDatabase(), "t");
    const add = () => table.update(["k", ""], (found = 0) => found + 1);
    expect(await Promise.all([add(), add()])).toEqual([1, 2]);
    expect(await add()).toBe(3);
    expect([...(await table.all("k"))]).toEqual([["", 3]]);
  });

  it("leaves a row as it is where the change returns none", async () => {
    const table = openTable<number>(openDatabase(), "t");
    expect(await table.update(["k", ""], () => undefined)).toBeUndefined();
    await table.put(["k", ""], 7);
    expect(await table.update(["k", ""], () => undefined)).toBe(7);
    expect((await table.all("k")).size).toBe(1);
  });

  it("forgets all rows when the database is cleared", async () => {
    const database = openDatabase();
    const table = openTable<number>(database, "t");
    await table.put(["a", "1"], 1);
    await database.clear();
    expect((await table.all("a")).size).toBe(0);
  });

  it("removes a row whose writing is still under way", async () => {
    const table = openTable<number>(openDatabase(), "t");
    await Promise.all([table.put(["a", "1"], 1), table.remove(["a", "1"])]);
    expect((await table.all("a")).size).toBe(0);
  });
});

describe("openTable", () => {
  it("lets no other tab come between the reading and the writing of a row", async () => {
    const factory = new IDBFactory();
    const tab = () =>
      openTable<string>(
        openIndexedDb(() => factory),
        "t",
      );
    const claim = (name: string) => tab().update(["k", ""], (found) => (found ? undefined : name));
    const [one, other] = await Promise.all([claim("one"), claim("other")]);
    expect(one).toBe(other);
  });

  it("says why a row does not survive the page", async () => {
    expect(await openTable<number>(openRefused(), "t").put(["a", "1"], 1)).toBe("SecurityError: denied");
    expect(await openTable<number>(openFresh(), "t").put(["a", "1"], 1)).toBeUndefined();
  });
});
