import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { openHolds, type Holds, type Lease } from "../../../src/platform/holds.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { createHandClock } from "../transport/hand-clock.ts";

/** Holds for a name, and what becomes of it: lets a test wait for it. */
function watch({ hold }: Holds, name: string) {
  const changes: boolean[] = [];
  let tell: (() => void) | undefined;
  const letGo = hold(name, (held) => {
    changes.push(held);
    tell?.();
  });
  const until = async (count: number): Promise<readonly boolean[]> => {
    while (changes.length < count) await new Promise<void>((resolve) => (tell = resolve));
    return changes;
  };
  return { changes, until, letGo };
}

const openLeases = (factory = new IDBFactory(), time = createHandClock()) => {
  const leases = openTable<Lease>(
    openIndexedDb(() => factory),
    "lease",
  );
  return { leases, time, holds: openHolds({ leases, clock: time.clock, startTimer: time.startTimer }) };
};

describe("openHolds", () => {
  it("gives a name to one of two tabs that share a database, until its lease ends", async () => {
    const [factory, time] = [new IDBFactory(), createHandClock()];
    const first = watch(openLeases(factory, time).holds, "sender");
    await first.until(1);
    const crashed = createHandClock();
    const second = watch(openLeases(factory, crashed).holds, "sender");
    expect(await second.until(1)).toEqual([false]);
    // The second tab's clock alone goes on: nobody renews for the first.
    while (second.changes.length < 2) {
      crashed.pass(30_000);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(second.changes).toEqual([false, true]);
    second.letGo();
    first.letGo();
  });

  it("says so where a lease was taken away meanwhile", async () => {
    const { leases, time, holds } = openLeases();
    const first = watch(holds, "sender");
    await first.until(1);
    await leases.put(["", "sender"], { holder: "another", until: time.clock().wallMs + 60_000 });
    time.pass(5_000);
    expect(await first.until(2)).toEqual([true, false]);
    first.letGo();
  });

  it("says so where a lease is gone, and takes it anew", async () => {
    const { leases, time, holds } = openLeases();
    const first = watch(holds, "sender");
    await first.until(1);
    await leases.remove(["", "sender"]);
    time.pass(5_000);
    await first.until(2);
    while (first.changes.length < 3) {
      time.pass(5_000);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(first.changes).toEqual([true, false, true]);
    first.letGo();
  });

  it("leaves no lease and no timer behind once it is let go", async () => {
    const { leases, time, holds } = openLeases();
    const first = watch(holds, "sender");
    await first.until(1);
    first.letGo();
    expect((await leases.all("")).size).toBe(0);
    expect(time.running()).toEqual([]);
  });

  it("lets work run under a name that is free, and no other beside it", async () => {
    const { leases, holds } = openLeases();
    const inner = await holds.attempt("session", async () => holds.attempt("session", async () => "inner"));
    expect(inner).toBeUndefined();
    expect(await holds.attempt("session", async () => "again")).toBe("again");
    expect((await leases.all("")).size).toBe(0);
  });

  it("is alone where the browser refuses locks", async () => {
    const refusing = { request: () => Promise.reject(new DOMException("denied", "SecurityError")) };
    const { leases } = openLeases();
    const first = watch(openHolds({ leases, locks: refusing }), "sender");
    expect(await first.until(1)).toEqual([true]);
    first.letGo();
  });
});
