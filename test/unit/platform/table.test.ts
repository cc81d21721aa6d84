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

  it("lets the first claim of a key stand", async () => {
    const table = openTable<string>(openDatabase(), "t");
    expect(await Promise.all([table.claim(["k", ""], "first"), table.claim(["k", ""], "second")])).toEqual([
      "first",
      "first",
    ]);
    expect(await table.claim(["k", ""], "third")).toBe("first");
  });

  it("removes a row whose writing is still under way", async () => {
    const table = openTable<number>(openDatabase(), "t");
    await Promise.all([table.put(["a", "1"], 1), table.remove(["a", "1"])]);
    expect((await table.all("a")).size).toBe(0);
  });
});

describe("openTable", () => {
  it("agrees with another tab that claims at the same time", async () => {
    const factory = new IDBFactory();
    const tab = () =>
      openTable<string>(
        openIndexedDb(() => factory),
        "t",
      );
    const [one, other] = await Promise.all([tab().claim(["k", ""], "one"), tab().claim(["k", ""], "other")]);
    expect(one).toBe(other);
  });

  it("says why a row does not survive the page", async () => {
    expect(await openTable<number>(openRefused(), "t").put(["a", "1"], 1)).toBe("SecurityError: denied");
    expect(await openTable<number>(openFresh(), "t").put(["a", "1"], 1)).toBeUndefined();
  });
});
