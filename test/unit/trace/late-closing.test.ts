import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { uuid } from "../../../src/platform/uuid.ts";
import { attemptOf } from "../../../src/session/registration-store.ts";
import { closeLate, type LateClosing } from "../../../src/trace/late-closing.ts";
import { openStores, type PageStores } from "../../../src/trace/page-stores.ts";
import { sessionProgress, withoutPlayed } from "../../../src/tracker/tracker-state.ts";
import { beginWatching } from "../../support/fake-viewing.ts";
import { createTabs } from "../transport/tabs.ts";

const ids = { session: "session", paused: "reserved paused", ended: "reserved end" };
const about = {
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id: "urn:x:1", kind: "video" },
  registration: "registration",
} as const;
const attempt = attemptOf(about);
const { session } = ids;

const openBrowser = (): PageStores =>
  openStores(openIndexedDb(factoryOf(new IDBFactory())), createTabs().open().holds);
const factoryOf = (factory: IDBFactory) => () => factory;

/** What is left of a session of a minute's video that was cut off after so many seconds of watching. */
async function cutOff(stores: PageStores, seconds: number): Promise<LateClosing> {
  const { player, signals, state } = beginWatching(60, { tracker: { threshold: 0.5 } });
  player.watch(seconds);
  const last = signals.at(-1);
  if (!last) throw new Error("nothing was said");
  stores.registrations.save(about, session, sessionProgress(state()));
  return closeLate({ ids, about, last, state: withoutPlayed(state()) }, undefined, { stores, uuid });
}

describe("closeLate", () => {
  it("tells the closing under the ids that the session reserved for it", async () => {
    const { named } = await cutOff(openBrowser(), 10);
    expect(named.map(({ event, context }) => [event.type, context.id, context.session])).toEqual([
      ["paused", ids.paused, session],
      ["session-ended", ids.ended, session],
    ]);
  });

  it("gives the session's row a higher revision than the one that stands", async () => {
    const stores = openBrowser();
    const { row } = await cutOff(stores, 10);
    const { [session]: standing } = await stores.registrations.restore(about);
    expect(row?.revision).toBeGreaterThan(standing?.revision ?? Infinity);
    expect(row?.segments).toEqual([[0, 10]]);
  });

  it("leaves the row that stands where it is newer than what the checkpoint knows", async () => {
    const stores = openBrowser();
    const { row } = await cutOff(stores, 10);
    if (!row) throw new Error("no row");
    const newer = { ...row, revision: row.revision + 10 };
    stores.registrations.save(about, session, newer);
    const { player, signals, state } = beginWatching(60);
    player.watch(1);
    const [last] = signals;
    if (!last) throw new Error("nothing was said");
    const closing = await closeLate({ ids, about, last, state: withoutPlayed(state()) }, undefined, {
      stores,
      uuid,
    });
    expect(closing.row).toBeUndefined();
  });

  it("gives back what the session took and was killed before it told, for another to tell", async () => {
    const stores = openBrowser();
    const facts = ["completed"];
    await stores.claims.take({ attempt, session, facts });
    await cutOff(stores, 10);
    expect(await stores.claims.take({ attempt, session: "next", facts })).toEqual(facts);
  });

  it("leaves to the session what it took and told", async () => {
    const stores = openBrowser();
    const facts = ["completed"];
    await stores.claims.take({ attempt, session, facts });
    await cutOff(stores, 40);
    expect(await stores.claims.take({ attempt, session: "next", facts })).toEqual([]);
  });
});
