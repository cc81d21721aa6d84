import { onPageLifecycle } from "../../../src/platform/page-lifecycle.ts";
import { openHolds, type Lease } from "../../../src/platform/holds.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";
import { createIdentities } from "../../../src/session/identities.ts";
import { basicCredential } from "../../../src/transport/credential.ts";
import { DEFAULT_BATCH, DEFAULT_TIMEOUT_MS } from "../../../src/transport/destination.ts";
import { createOutbox } from "../../../src/transport/outbox.ts";
import type { QuarantinedRecord, StoredRecord } from "../../../src/transport/outbox-store.ts";
import { createRecordStore } from "../../../src/transport/outbox-store.ts";
import { outboxStoreRules } from "../../contract/outbox-store.ts";

const query = new URLSearchParams(location.search);
const run = openIndexedDb();
const table = openTable<StoredRecord>(run, "outbox");
const identities = createIdentities(openTable<string>(run, "identity"));
const reports: string[] = [];

/** What the tests do in the page. */
const stage = {
  reports,
  moments: [] as string[],
  anonymousName: identities.anonymousName,
  seeRules: () =>
    Promise.all(
      outboxStoreRules.map(({ see, title }) => {
        const rows = openTable<StoredRecord>(run, title);
        return see((destination) => createRecordStore(rows, destination));
      }),
    ),
  stored: () => createRecordStore(table, "lrs").read(),
  add: (id: string) => outbox.add({ id, session: "session", text: JSON.stringify({ id }) }),
  flush: () => outbox.flush(),
};

const outbox = createOutbox(
  {
    id: "lrs",
    url: query.get("lrs") ?? "http://127.0.0.1:9/",
    credential: basicCredential("key", "secret"),
    success: "json-array",
    pack: (texts) => ({
      body: `[${texts.join(",")}]`,
      contentType: "application/json",
      headers: { "x-experience-api-version": "1.0.3" },
    }),
    repeats: "recognised",
    unload: "send",
    beacon: false,
    batch: DEFAULT_BATCH,
    timeoutMs: DEFAULT_TIMEOUT_MS,
  },
  {
    store: createRecordStore(table, "lrs"),
    quarantined: createRecordStore(openTable<QuarantinedRecord>(run, "quarantine"), "lrs"),
    holds: openHolds({ leases: openTable<Lease>(run, "lease"), locks: navigator.locks }),
    report: (...[name, detail]) => {
      const facts = "ids" in detail ? detail.ids.join() : "code" in detail ? detail.code : "";
      reports.push(`${name} ${facts}`.trim());
    },
  },
);

onPageLifecycle({
  hidden: () => {
    stage.moments.push("hidden");
    outbox.hide();
  },
  leave: () => {
    stage.moments.push("leave");
    if (query.has("closing")) for (const id of ["paused", "ended"]) stage.add(id);
    outbox.leave();
  },
  back: () => {
    stage.moments.push("back");
    outbox.resume();
  },
});

export type Stage = typeof stage;

declare global {
  interface Window {
    storage: Stage;
  }
}
window.storage = stage;
