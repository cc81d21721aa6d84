import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { createIdentities } from "../../../src/session/identities.ts";

const visitOf = (factory: IDBFactory | undefined) =>
  createIdentities(
    openTable<string>(
      openIndexedDb(() => factory),
      "identity",
    ),
  );

describe("createIdentities", () => {
  it("names the anonymous learner the same at every visit of one browser", async () => {
    const factory = new IDBFactory();
    const name = await visitOf(factory).anonymousName();
    expect(name).toMatch(/^[0-9a-f-]{36}$/);
    expect(await visitOf(factory).anonymousName()).toBe(name);
    expect(await visitOf(new IDBFactory()).anonymousName()).not.toBe(name);
  });

  it("gives two tabs that ask at once the same name", async () => {
    const factory = new IDBFactory();
    const [one, other] = await Promise.all([
      visitOf(factory).anonymousName(),
      visitOf(factory).anonymousName(),
    ]);
    expect(one).toBe(other);
  });

  it("keeps one registration for each learner and activity", async () => {
    const factory = new IDBFactory();
    const { registration } = visitOf(factory);
    const first = await registration("learner", "https://example.com/1");
    expect(await visitOf(factory).registration("learner", "https://example.com/1")).toBe(first);
    expect(await registration("learner", "https://example.com/2")).not.toBe(first);
    expect(await registration("another", "https://example.com/1")).not.toBe(first);
  });

  it("keeps them for as long as the page lives where storage is refused", async () => {
    const { anonymousName, registration } = visitOf(undefined);
    expect(await anonymousName()).toBe(await anonymousName());
    expect(await registration("a", "b")).toBe(await registration("a", "b"));
  });
});
