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
    const { run } = openIndexedDb(() => factory);
    const written = [run((store) => store.put(row("a"))), run((store) => store.put(row("b")))];
    expect(await run((store) => store.count())).toBe(2);
    await Promise.all(written);
    expect(transactions).toHaveLength(1);
    await run((store) => store.count());
    expect(transactions).toHaveLength(2);
  });

  it("rejects all that was asked for in one turn where one part fails, and keeps none of it", async () => {
    const factory = new IDBFactory();
    const { run } = openIndexedDb(() => factory);
    await run((store) => store.add(row("a", "first")));
    const turn = [run((store) => store.put(row("b"))), run((store) => store.add(row("a", "second")))];
    expect((await Promise.allSettled(turn)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await run((store) => store.getAll())).toEqual([row("a", "first")]);
  });

  it("gives work that goes on a transaction of its own, which no other work comes between", async () => {
    const factory = new IDBFactory();
    const transactions = watchTransactions(factory);
    const { run } = openIndexedDb(() => factory);
    const double = () =>
      run((store) => {
        const request = store.get(row("a").key);
        request.addEventListener("success", () => store.put(row("a", request.result.row.repeat(2))));
        return request;
      }, true);
    await Promise.all([run((store) => store.put(row("a", "x"))), double(), double()]);
    expect(await run((store) => store.getAll())).toEqual([row("a", "xxxx")]);
    expect(transactions).toHaveLength(4);
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
    await expect(openIndexedDb(findFactory).run((store) => store.count())).rejects.toThrow(words);
  });

  it("rejects where a newer Playtrace has made a newer database", async () => {
    const factory = new IDBFactory();
    (await open(factory, 2)).close();
    await expect(openIndexedDb(() => factory).run((store) => store.count())).rejects.toThrow(/version/);
  });

  it("gives way to a newer version, and then rejects", async () => {
    const factory = new IDBFactory();
    const { run } = openIndexedDb(() => factory);
    await run((store) => store.count());
    (await open(factory, 2)).close();
    await expect(run((store) => store.count())).rejects.toThrow(/version/);
  });

  it("opens anew after the database was deleted under it", async () => {
    const factory = new IDBFactory();
    const { run } = openIndexedDb(() => factory);
    await run((store) => store.put(row("a")));
    await new Promise((resolve) => factory.deleteDatabase("playtrace").addEventListener("success", resolve));
    await run((store) => store.put(row("b")));
    expect(await run((store) => store.getAll())).toEqual([row("b")]);
  });

  it("writes all that was asked for before it lets go of the connection, and opens anew afterwards", async () => {
    const factory = new IDBFactory();
    const { run, release } = openIndexedDb(() => factory);
    const written = run((store) => store.put(row("a")));
    release();
    await written;
    // A connection that is still open would hold up the deletion.
    await new Promise((resolve) => factory.deleteDatabase("playtrace").addEventListener("success", resolve));
    await run((store) => store.put(row("b")));
    expect(await run((store) => store.getAll())).toEqual([row("b")]);
  });

  it("says when what was asked for is in the browser's hands, before it is done, and also where it is refused", async () => {
    const factory = new IDBFactory();
    const steps: string[] = [];
    const { run, afterWrites } = openIndexedDb(() => factory);
    afterWrites(() => steps.push("nothing asked"));
    const written = run((store) => store.put(row("a"))).then(() => steps.push("done"));
    afterWrites(() => steps.push("handed over"));
    expect(steps).toEqual(["nothing asked"]);
    await written;
    expect(steps).toEqual(["nothing asked", "handed over", "done"]);
    const refused = openIndexedDb(() => undefined);
    const refusal = refused.run((store) => store.count());
    refused.afterWrites(() => steps.push("refused"));
    await expect(refusal).rejects.toThrow();
    expect(steps.at(-1)).toBe("refused");
  });

  it("opens anew for work that is asked for right after it let go", async () => {
    const factory = new IDBFactory();
    const { run, release } = openIndexedDb(() => factory);
    await run((store) => store.put(row("a")));
    release();
    expect(await run((store) => store.count())).toBe(1);
  });

  it("lets go of a connection that nobody uses", async () => {
    const factory = new IDBFactory();
    const { run, release } = openIndexedDb(() => factory);
    await run((store) => store.put(row("a")));
    let blocked = false;
    release();
    await Promise.resolve();
    const deletion = factory.deleteDatabase("playtrace");
    deletion.addEventListener("blocked", () => (blocked = true));
    await new Promise((resolve) => deletion.addEventListener("success", resolve));
    expect(blocked).toBe(false);
  });

  it("gives up a database that does not answer, and closes it where it opens after all", async () => {
    const factory = new IDBFactory();
    const newer = await open(factory, 1);
    const waiting = factory.deleteDatabase("playtrace");
    const { run } = openIndexedDb(() => factory);
    await expect(run((store) => store.count())).rejects.toThrow("does not answer");
    newer.close();
    await new Promise((resolve) => waiting.addEventListener("success", resolve));
    await new Promise((resolve) => factory.deleteDatabase("playtrace").addEventListener("success", resolve));
  });

  it("makes no database in order to remove nothing", async () => {
    const factory = new IDBFactory();
    await openIndexedDb(() => factory).clear();
    expect(await factory.databases()).toEqual([]);
  });

  it("removes all rows, and tells who keeps some in memory", async () => {
    const factory = new IDBFactory();
    const { run, clear, onClear } = openIndexedDb(() => factory);
    let told = 0;
    onClear(() => (told += 1));
    await run((store) => store.put(row("a")));
    await clear();
    expect([await run((store) => store.count()), told]).toEqual([0, 1]);
  });
});
