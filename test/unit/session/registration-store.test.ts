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

const about = (id: string) => ({
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id, kind: "video" } as const,
  registration: "r",
});
const [first, second] = [about("urn:x:1"), about("urn:x:2")];

describe("createRegistrationStore", () => {
  it("knows nothing of a registration that is new", async () => {
    expect(await visitOf(new IDBFactory()).restore(first)).toEqual({});
  });

  it("restores what all sessions of one registration saved, at a later visit", async () => {
    const factory = new IDBFactory();
    const { save, restore } = visitOf(factory);
    save(first, "s1", row(1));
    save(first, "s2", row(2));
    save(second, "s3", row(3));
    await restore(first);
    expect(await visitOf(factory).restore(first)).toEqual({ s1: row(1), s2: row(2) });
  });

  it("keeps the last row of a session", async () => {
    const { save, restore } = visitOf(new IDBFactory());
    save(first, "s1", row(1));
    save(first, "s1", row(2));
    expect(await restore(first)).toEqual({ s1: row(2) });
  });

  it("lasts as long as the page where storage is refused", async () => {
    const { save, restore } = visitOf(undefined);
    save(first, "s1", row(1));
    await restore(first);
    expect(await restore(first)).toEqual({ s1: row(1) });
  });
});

describe("attemptOf", () => {
  it("tells the media of one registration apart, as a course has one for many", () => {
    expect(attemptOf(first)).not.toBe(attemptOf(second));
  });
});
