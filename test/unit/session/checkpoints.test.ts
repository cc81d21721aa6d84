import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { PlayerSignal } from "../../../src/events/player-signal.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { createCheckpoints, type Checkpoints } from "../../../src/session/checkpoints.ts";

const visitOf = (factory: IDBFactory | undefined): Checkpoints<string, number> => {
  const database = openIndexedDb(() => factory);
  return createCheckpoints(openTable(database, "checkpoint"), openTable(database, "pulse"));
};

const last: PlayerSignal = {
  type: "time",
  clock: { wallMs: 1_000, monotonicMs: 10 },
  position: 3,
  rate: 1,
  paused: false,
  seeking: false,
  scrubbing: false,
};

const checkpoint = (session: string, state: string) => ({
  ids: { session, paused: "p", ended: "e" },
  about: {
    actor: { mbox: "mailto:ada@example.com" },
    activity: { id: "urn:x:1", kind: "video" },
    registration: "r",
  } as const,
  destinations: ["lrs"],
  at: 1_000,
  last,
  state,
});

describe("createCheckpoints", () => {
  it("finds at a later visit what each session left last, whatever its registration", async () => {
    const factory = new IDBFactory();
    const { save, savePulse, pulse } = visitOf(factory);
    save("a", checkpoint("a", "first"));
    save("a", checkpoint("a", "second"));
    save("b", checkpoint("b", "only"));
    savePulse("a", { playhead: 4, last });
    await pulse("a");
    const later = visitOf(factory);
    expect(Object.fromEntries(await later.all())).toEqual({
      a: checkpoint("a", "second"),
      b: checkpoint("b", "only"),
    });
    expect([await later.pulse("a"), await later.pulse("b")]).toEqual([{ playhead: 4, last }, undefined]);
  });

  it("removes all that a session left", async () => {
    const { save, savePulse, remove, all, pulse } = visitOf(new IDBFactory());
    save("a", checkpoint("a", "first"));
    savePulse("a", { playhead: 4, last });
    remove("a");
    expect([(await all()).size, await pulse("a")]).toEqual([0, undefined]);
  });

  it("lasts as long as the page where storage is refused", async () => {
    const { save, all } = visitOf(undefined);
    save("a", checkpoint("a", "first"));
    await all();
    expect([...(await all()).keys()]).toEqual(["a"]);
  });
});
