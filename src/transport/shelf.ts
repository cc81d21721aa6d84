import type { Clock } from "../platform/clock.ts";
import { byteLength } from "./batch.ts";
import type { Report } from "./delivery.ts";
import type { OutboxStore, QueuedRecord, StoredRecord } from "./outbox-store.ts";
import type { PageShare } from "./page-share.ts";
import type { TellOnce } from "./tell-once.ts";

const MAX_RECORDS = 10_000;
const MAX_BYTES = 10_000_000;
const MAX_AGE_MS = 30 * 24 * 3_600_000;

/** A record of the outbox, and where it stands. */
export interface ShelvedRecord extends StoredRecord {
  readonly bytes: number;
  /** Born in this page; else left over from an earlier visit. */
  readonly bornHere: boolean;
  attempted: boolean;
  refused?: string;
  /** To go with the next request, without waiting for more. */
  due: boolean;
  inFlight: boolean;
  /** The largest batch that it may still travel in, after larger ones were refused. */
  most: number;
}

type Records = readonly ShelvedRecord[];

/** The records of one destination as this page knows them, mirrored in the store. It knows nothing of sending. */
export interface Shelf {
  /** In order: what is neither under way nor refused. */
  readonly waiting: () => Records;
  readonly add: (record: QueuedRecord) => Promise<void>;
  /** Puts what earlier visits left before everything else. */
  readonly load: () => Promise<void>;
  /** Stores changed marks. Resolves with true where the records survive the page. */
  readonly save: (records: Records) => Promise<boolean>;
  /** Removes what the server has answered for. */
  readonly accept: (records: Records) => Promise<void>;
  /** Keeps aside what the server refuses for good. */
  readonly quarantine: (records: Records, reason: string) => Promise<boolean>;
  /** Leaves all records to the next outbox of this destination. */
  readonly release: () => void;
}

export interface ShelfParts {
  readonly store: OutboxStore;
  readonly report: Report;
  readonly tellOnce: TellOnce;
  readonly clock: Clock;
  readonly page: PageShare;
}

export function createShelf(destination: string, parts: ShelfParts): Shelf {
  const { store, report, tellOnce, clock, page } = parts;
  const { held } = page;
  let shelved: Records = [];
  let order = 0;

  const nameOf = (record: QueuedRecord): string => `${destination} ${record.id}`;

  const hold = (record: StoredRecord, bornHere: boolean): ShelvedRecord => {
    held.add(nameOf(record));
    return {
      ...record,
      bytes: byteLength(record.text),
      bornHere,
      // What an earlier visit left may have gone with its last request, whose answer nobody read.
      attempted: !bornHere,
      due: !bornHere,
      inFlight: false,
      most: Infinity,
    };
  };

  const release = (records: Records): void => {
    for (const record of records) held.delete(nameOf(record));
  };

  const drop = (records: Records): Promise<void> => {
    const gone = new Set(records);
    shelved = shelved.filter((record) => !gone.has(record));
    release(records);
    return store.remove(idsOf(records));
  };

  const lose = async (records: Records, reason: string): Promise<void> => {
    if (!records.length) return;
    report("lost", { ids: idsOf(records), destination, reason });
    tellOnce("records-lost", `Records were dropped: ${reason}`);
    await drop(records);
  };

  const keepWithinLimits = (): Promise<void> => {
    let count = shelved.length;
    let bytes = shelved.reduce((sum, record) => sum + record.bytes, 0);
    const oldest = shelved.filter((record) => {
      const over = !record.inFlight && (count > MAX_RECORDS || bytes > MAX_BYTES);
      if (over) {
        count -= 1;
        bytes -= record.bytes;
      }
      return over;
    });
    return lose(oldest, "outbox-full");
  };

  const save: Shelf["save"] = async (records) => {
    const refusal = await store.put(records);
    if (refusal) tellOnce("storage-unavailable", `Records are kept in memory only: ${refusal}`);
    return !refusal;
  };

  return {
    waiting: () => shelved.filter(({ inFlight, refused }) => !inFlight && refused === undefined),
    save,
    release: () => release(shelved),

    add: async (record) => {
      order = Math.max(order + 1, clock().wallMs);
      const added = hold({ ...record, order, attempted: false }, true);
      shelved = [...shelved, added];
      const [stored] = await Promise.all([save([added]), keepWithinLimits()]);
      if (stored) report("stored", { ids: [record.id], destination });
    },

    load: async () => {
      const rows = (await store.read()).filter((row) => !held.has(nameOf(row)));
      const left = rows.map((row) => hold(row, false));
      shelved = [...left, ...shelved];
      const oldest = clock().wallMs - MAX_AGE_MS;
      await lose(
        left.filter((record) => record.order < oldest),
        "expired",
      );
      await keepWithinLimits();
    },

    accept: (records) => {
      report("delivered", { ids: idsOf(records), destination });
      return drop(records);
    },

    quarantine: (records, reason) => {
      for (const record of records) {
        record.refused = reason;
        report("quarantined", { id: record.id, destination, reason });
      }
      tellOnce("records-lost", `A record is refused: ${reason}`);
      return save(records);
    },
  };
}

/** The ids of records, in their order. */
export function idsOf(records: readonly QueuedRecord[]): string[] {
  return records.map(({ id }) => id);
}
