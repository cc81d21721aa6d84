import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";

const row = (name: string, value = name) => ({ key: ["table", "group", name], row: value });
const open = (factory: IDBFactory, version?: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open("playtrace", version);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("failed")));
  });

/** Counts the transactions of a factory's databases, and holds their modes. */
function watchTransactions(factory: IDBFactory): IDBTransaction[] {
  const seen: IDBTransaction[] = [];
  const opening = factory.open.bind(factory);
  factory.open = (...parameters) => {
    const request = opening(...parameters);
    request.addEventListener("success", () => {
      const { result } = request;
      const begin = result.transaction.bind(result);
      result.transaction = (...given) => {
        const transaction = begin(...given);
        seen.push(transaction);
        return transaction;
      };
    });
    return request;
  };
  return seen;
}

describe("openIndexedDb", () => {
  it("opens nothing before its first use", async () => {
    const factory = new IDBFactory();
    openIndexedDb(() => factory);
    expect(await factory.databases()).toEqual([]);
  });

  it("does all that is asked for in one turn in one transaction", async () => {
    const factory = new IDBFactory();
    const transactions = watchTransactions(factory);
    const run = openIndexedDb(() => factory);
    const written = [run((store) => store.put(row("a"))), run((store) => store.put(row("b")))];
    expect(await run((store) => store.count())).toBe(2);
    await Promise.all(written);
    expect(transactions).toHaveLength(1);
    await run((store) => store.count());
    expect(transactions).toHaveLength(2);
  });

  it("rejects all that was asked for in one turn where one part fails, and keeps none of it", async () => {
    const factory = new IDBFactory();
    const run = openIndexedDb(() => factory);
    await run((store) => store.add(row("a", "first")));
    const turn = [run((store) => store.put(row("b"))), run((store) => store.add(row("a", "second")))];
    expect((await Promise.allSettled(turn)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await run((store) => store.getAll())).toEqual([row("a", "first")]);
  });

  it("keeps a turn in which a failure was foreseen and handled", async () => {
    const factory = new IDBFactory();
    const run = openIndexedDb(() => factory);
    await run((store) => store.add(row("a", "first")));
    const other = run((store) => store.put(row("b")));
    const claimed = run((store) => {
      store.add(row("a", "second")).addEventListener("error", (event) => event.preventDefault());
      return store.count();
    }, true);
    await other;
    expect(await claimed).toBe(2);
  });

  it.each([
    ["there is no IndexedDB", () => undefined, "no IndexedDB"],
    [
      "the page may not use it",
      () => {
        throw new DOMException("denied", "SecurityError");
      },
      "denied",
    ],
  ])("rejects where %s", async (_, findFactory, words) => {
    await expect(openIndexedDb(findFactory)((store) => store.count())).rejects.toThrow(words);
  });

  it("rejects where a newer Playtrace has made a newer database", async () => {
    const factory = new IDBFactory();
    (await open(factory, 2)).close();
    await expect(openIndexedDb(() => factory)((store) => store.count())).rejects.toThrow(/version/);
  });

  it("gives way to a newer version, and then rejects", async () => {
    const factory = new IDBFactory();
    const run = openIndexedDb(() => factory);
    await run((store) => store.count());
    (await open(factory, 2)).close();
    await expect(run((store) => store.count())).rejects.toThrow(/version/);
  });

  it("opens anew after the database was deleted under it", async () => {
    const factory = new IDBFactory();
    const run = openIndexedDb(() => factory);
    await run((store) => store.put(row("a")));
    await new Promise((resolve) => factory.deleteDatabase("playtrace").addEventListener("success", resolve));
    await run((store) => store.put(row("b")));
    expect(await run((store) => store.getAll())).toEqual([row("b")]);
  });
});
