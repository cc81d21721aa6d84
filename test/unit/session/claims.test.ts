import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { createClaims, factOf, type Claimed, type Claims } from "../../../src/session/claims.ts";

const tabOf = (factory: IDBFactory | undefined): Claims =>
  createClaims(
    openTable<Claimed>(
      openIndexedDb(() => factory),
      "claim",
    ),
  );

const facts = ["completed", "50"];
const attempt = "attempt";

describe("createClaims", () => {
  it("reserves the same ids in every tab, at every visit, and others for another attempt", async () => {
    const factory = new IDBFactory();
    const [one, other] = await Promise.all([
      tabOf(factory).reserve(attempt, facts),
      tabOf(factory).reserve(attempt, facts),
    ]);
    expect(Object.keys(one).sort()).toEqual(["50", "completed"]);
    expect(other).toEqual(one);
    expect(await tabOf(factory).reserve(attempt, facts)).toEqual(one);
    expect((await tabOf(factory).reserve("another", facts))["completed"]?.id).not.toBe(one["completed"]?.id);
  });

  it("gives each fact to one of the sessions that ask at once", async () => {
    const factory = new IDBFactory();
    const sessions = ["a", "b", "c"];
    const taken = await Promise.all(
      sessions.map((session) => tabOf(factory).take({ attempt, session, facts })),
    );
    expect(taken.flat().sort()).toEqual(["50", "completed"]);
  });

  it("keeps the id that was reserved when the fact is taken", async () => {
    const { reserve, take } = tabOf(new IDBFactory());
    const before = await reserve(attempt, facts);
    await take({ attempt, session: "a", facts: ["50"] });
    const after = await reserve(attempt, facts);
    expect(after["50"]).toEqual({ ...before["50"], session: "a" });
    expect(after["completed"]).toEqual(before["completed"]);
  });

  it("says to the session that took a fact that it is its own, however often it asks", async () => {
    const { take } = tabOf(new IDBFactory());
    const claim = { attempt, session: "a", facts };
    expect([await take(claim), await take(claim)]).toEqual([facts, facts]);
    expect(await take({ ...claim, session: "b" })).toEqual([]);
  });

  it("takes back what a session took beside the facts that it told, and nothing of others", async () => {
    const { take, takeBack } = tabOf(new IDBFactory());
    await take({ attempt, session: "dead", facts });
    await take({ attempt, session: "alive", facts: ["75"] });
    await takeBack({ attempt, session: "dead", facts: ["50"] });
    expect(await take({ attempt, session: "next", facts: [...facts, "75"] })).toEqual(["completed"]);
  });

  it("lasts as long as the page where storage is refused", async () => {
    const { take } = tabOf(undefined);
    expect(await take({ attempt, session: "a", facts })).toEqual(facts);
    expect(await take({ attempt, session: "b", facts })).toEqual([]);
  });
});

describe("factOf", () => {
  const moment = { at: 1, position: 1, threshold: 1, snapshot: { rate: 1 } };
  const mark = (basis: "position" | "reached" | "watched"): LearningEvent => ({
    ...moment,
    type: "milestone-reached",
    mark: 50,
    basis,
  });

  it("names what is told once per attempt: completion, and marks by what was watched", () => {
    const progress = { segments: [], ordered: true, consumed: 0 };
    expect(factOf({ ...moment, type: "completed", progress })).toBe("completed");
    expect(factOf(mark("watched"))).toBe("50");
  });

  it("names nothing that each session tells for itself", () => {
    expect([mark("position"), mark("reached"), { ...moment, type: "ended" } as const].map(factOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
