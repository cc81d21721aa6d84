import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { SessionProgress } from "../../../src/events/registration-state.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { attemptOf, createRegistrationStore } from "../../../src/session/registration-store.ts";

const visitOf = (factory: IDBFactory | undefined) =>
  createRegistrationStore(
    openTable<SessionProgress>(
      openIndexedDb(() => factory),
      "progress",
    ),
  );

const row = (revision: number): SessionProgress => ({
  started: 1000,
  revision,
  lastAt: 2000,
  segments: [[0, revision]],
  ordered: true,
  consumed: revision,
  completed: false,
  reached: [],
});

describe("createRegistrationStore", () => {
  it("knows nothing of a registration that is new", async () => {
    expect(await visitOf(new IDBFactory()).restore("r1")).toEqual({});
  });

  it("restores what all sessions of one registration saved, at a later visit", async () => {
    const factory = new IDBFactory();
    const { save, restore } = visitOf(factory);
    save("r1", "s1", row(1));
    save("r1", "s2", row(2));
    save("r2", "s3", row(3));
    await restore("r1");
    expect(await visitOf(factory).restore("r1")).toEqual({ s1: row(1), s2: row(2) });
  });

  it("keeps the last row of a session", async () => {
    const { save, restore } = visitOf(new IDBFactory());
    save("r1", "s1", row(1));
    save("r1", "s1", row(2));
    expect(await restore("r1")).toEqual({ s1: row(2) });
  });

  it("lasts as long as the page where storage is refused", async () => {
    const { save, restore } = visitOf(undefined);
    save("r1", "s1", row(1));
    await restore("r1");
    expect(await restore("r1")).toEqual({ s1: row(1) });
  });
});

const about = (id: string) => ({
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id, kind: "video" } as const,
  registration: "r",
});

describe("attemptOf", () => {
  it("tells the media of one registration apart, as a course has one for many", () => {
    expect(attemptOf(about("urn:x:1"))).not.toBe(attemptOf(about("urn:x:2")));
  });
});
