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
export interface ShelvedRecord {
  readonly record: QueuedRecord;
  readonly order: number;
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

/** The records of one destination as this page knows them, mirrored in the store. It knows nothing of sending. */
export interface Shelf {
  /** In order: what is neither under way nor refused. */
  readonly waiting: () => ShelvedRecord[];
  readonly add: (record: QueuedRecord) => Promise<void>;
  /** Puts what earlier visits left before everything else. */
  readonly load: () => Promise<void>;
  /** Stores changed marks; resolves with true where they survive the page. */
  readonly save: (list: readonly ShelvedRecord[]) => Promise<boolean>;
  readonly drop: (list: readonly ShelvedRecord[]) => Promise<void>;
  /** Leaves the records to the next outbox of this destination. */
  readonly release: () => void;
}

export interface ShelfParts {
  readonly destination: string;
  readonly store: OutboxStore;
  readonly report: Report;
  readonly tellOnce: TellOnce;
  readonly clock: Clock;
  readonly held: PageShare["held"];
}

export function createShelf({ destination, store, report, tellOnce, clock, held }: ShelfParts): Shelf {
  let shelved: ShelvedRecord[] = [];
  let bytes = 0;
  let order = 0;

  const nameOf = (id: string): string => `${destination} ${id}`;

  const hold = (record: StoredRecord, bornHere: boolean): ShelvedRecord => {
    const { id, session, text, order: at, refused } = record;
    const size = byteLength(text);
    held.add(nameOf(id));
    bytes += size;
    return {
      record: { id, session, text },
      order: at,
      bytes: size,
      bornHere,
      // What an earlier visit left may have gone with its last request, whose answer nobody read.
      attempted: !bornHere,
      due: !bornHere,
      inFlight: false,
      most: Infinity,
      ...(refused !== undefined && { refused }),
    };
  };

  const save: Shelf["save"] = async (list) => {
    const refusal = await store.put(
      list.map(({ record, order: at, attempted, refused }) => ({
        ...record,
        order: at,
        attempted,
        ...(refused !== undefined && { refused }),
      })),
    );
    if (refusal) tellOnce("storage-unavailable", `Records are kept in memory only: ${refusal}`);
    return !refusal;
  };

  const drop: Shelf["drop"] = (list) => {
    const gone = new Set(list);
    shelved = shelved.filter((entry) => !gone.has(entry));
    for (const entry of list) {
      held.delete(nameOf(entry.record.id));
      bytes -= entry.bytes;
    }
    return store.remove(idsOf(list));
  };

  const lose = async (list: readonly ShelvedRecord[], reason: string): Promise<void> => {
    if (!list.length) return;
    report("lost", { ids: idsOf(list), destination, reason });
    tellOnce("records-lost", `Records were dropped: ${reason}`);
    await drop(list);
  };

  const keepWithinLimits = (): Promise<void> => {
    let [count, size] = [shelved.length, bytes];
    const oldest = shelved.filter((entry) => {
      const over = !entry.inFlight && (count > MAX_RECORDS || size > MAX_BYTES);
      if (over) [count, size] = [count - 1, size - entry.bytes];
      return over;
    });
    return lose(oldest, "outbox-full");
  };

  return {
    waiting: () => shelved.filter(({ inFlight, refused }) => !inFlight && refused === undefined),
    save,
    drop,

    add: async (record) => {
      order = Math.max(order + 1, clock().wallMs);
      const entry = hold({ ...record, order, attempted: false }, true);
      shelved.push(entry);
      const [stored] = await Promise.all([save([entry]), keepWithinLimits()]);
      if (stored) report("stored", { ids: [record.id], destination });
    },

    load: async () => {
      const rows = (await store.read()).filter(({ id }) => !held.has(nameOf(id)));
      const left = rows.map((row) => hold(row, false));
      shelved = [...left, ...shelved];
      const oldest = clock().wallMs - MAX_AGE_MS;
      await Promise.all([
        lose(
          left.filter((entry) => entry.order < oldest),
          "expired",
        ),
        keepWithinLimits(),
      ]);
    },

    release: () => {
      for (const { record } of shelved) held.delete(nameOf(record.id));
    },
  };
}

/** The ids of records, in their order. */
export function idsOf(list: readonly ShelvedRecord[]): string[] {
  return list.map(({ record }) => record.id);
}
