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
  inFlight: boolean;
  /** The largest batch that it may still travel in, after larger ones were refused. */
  most: number;
}

type Records = readonly ShelvedRecord[];

/** The records of one destination as this page knows them, mirrored in the store. It knows nothing of sending. */
export interface Shelf {
  /** In order: what is neither under way nor refused. */
  readonly waiting: () => Records;
  /** Reports `stored` once the record survives the page. */
  readonly add: (record: QueuedRecord) => void;
  /** Puts what earlier visits left before everything else. */
  readonly load: () => Promise<void>;
  /** Stores changed marks. Resolves with true where the records survive the page. */
  readonly save: (records: Records) => Promise<boolean>;
  readonly drop: (records: Records) => Promise<void>;
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

  const nameOf = ({ id }: QueuedRecord): string => `${destination} ${id}`;

  const waiting = (): Records => shelved.filter(({ inFlight, refused }) => !inFlight && !refused);

  const hold = (record: StoredRecord, bornHere: boolean): ShelvedRecord => {
    held.add(nameOf(record));
    return {
      ...record,
      bytes: byteLength(record.text),
      bornHere,
      // What an earlier visit left may have gone with its last request, whose answer nobody read.
      attempted: !bornHere,
      inFlight: false,
      most: Infinity,
    };
  };

  const release = (records = shelved): void => records.forEach((record) => held.delete(nameOf(record)));

  const drop = (records: Records): Promise<void> => {
    release(records);
    shelved = shelved.filter((record) => held.has(nameOf(record)));
    return store.remove(idsOf(records));
  };

  const lose = (records: Records, reason: string): void => {
    if (!records.length) return;
    void drop(records);
    report("lost", { ids: idsOf(records), destination, reason });
    tellOnce("records-lost", "lost", reason);
  };

  const save: Shelf["save"] = async (records) => {
    const refusal = await store.put(records);
    if (refusal) tellOnce("storage-unavailable", "kept in memory only", refusal);
    return !refusal;
  };

  return {
    waiting,
    save,
    drop,
    release: () => release(),

    add: (record) => {
      order = Math.max(order + 1, clock().wallMs);
      const added = [hold({ ...record, order, attempted: false }, true)];
      shelved = [...shelved, ...added];
      void save(added).then((stored) => stored && report("stored", { ids: [record.id], destination }));
      const bytes = shelved.reduce((sum, shelf) => sum + shelf.bytes, 0);
      if (bytes > MAX_BYTES || shelved.length > MAX_RECORDS) lose(waiting().slice(0, 1), "outbox-full");
    },

    load: async () => {
      const left = (await store.read())
        .filter((row) => !held.has(nameOf(row)))
        .map((row) => hold(row, false));
      shelved = [...left, ...shelved];
      const oldest = clock().wallMs - MAX_AGE_MS;
      lose(
        left.filter((record) => record.order < oldest),
        "expired",
      );
    },
  };
}

/** The ids of records, in their order. */
export function idsOf(records: readonly QueuedRecord[]): string[] {
  return records.map(({ id }) => id);
}
