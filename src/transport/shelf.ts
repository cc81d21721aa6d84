import type { Clock } from "../platform/clock.ts";
import { byteLength } from "./batch.ts";
import type { OutboxStore, QueuedRecord, StoredRecord } from "./outbox-store.ts";
import type { PageShare } from "./page-share.ts";

const MAX_RECORDS = 10_000;
const MAX_BYTES = 10_000_000;
const MAX_AGE_MS = 30 * 24 * 3_600_000;

/** Born in this page; left over from an earlier one; or of another page that waits for an answer. */
export type Owner = "here" | "past" | "peer";

/** A record of the outbox, and where it stands. */
export interface ShelvedRecord extends StoredRecord {
  /** Changes once, and only where the server has refused it: to the same in an older version. */
  text: string;
  readonly bytes: number;
  readonly owner: Owner;
  attempted: boolean;
  inFlight: boolean;
  /** Another page has it under way: until then nobody else shall send it, in milliseconds since the epoch. */
  awayUntil: number;
  /** The largest batch that it may still travel in, after larger ones were refused. */
  most: number;
  /** How often the batch that it travels in has met 500 in a row. */
  strikes: number;
  failingSince?: number;
}

/** The records of one destination as this page knows them, mirrored in the store. It knows nothing of sending. */
export interface Shelf {
  /** In order: what nobody has under way. */
  readonly waiting: () => readonly ShelvedRecord[];
  /** Of those, what does not follow a record of its session that another page has under way: order is kept. */
  readonly ready: () => readonly ShelvedRecord[];
  readonly find: (ids: readonly string[]) => readonly ShelvedRecord[];
  /** Resolves with true once the record survives the page. */
  readonly add: (record: QueuedRecord) => Promise<boolean>;
  /** Takes over what another page has waiting. */
  readonly adopt: (records: readonly StoredRecord[]) => void;
  /** Puts what earlier pages left before everything else. */
  readonly load: () => Promise<void>;
  /** Stores changed marks. Resolves with true where the records survive the page. */
  readonly save: (records: readonly StoredRecord[]) => Promise<boolean>;
  /** Forgets records that another page has answered for, or will. */
  readonly forget: (ids: readonly string[]) => void;
  /** Forgets records, and removes them from the store. */
  readonly drop: (records: readonly ShelvedRecord[]) => Promise<void>;
  /** Lets all others go first. */
  readonly putBehind: (record: ShelvedRecord) => void;
  /** All that is still here. */
  readonly all: () => readonly ShelvedRecord[];
  /** Leaves all records to the next outbox of this destination. */
  readonly release: () => void;
}

export interface ShelfParts {
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly page: PageShare;
  /** These records are dropped. */
  readonly lose: (records: readonly ShelvedRecord[], reason: string) => void;
  /** The browser keeps nothing, and why. */
  readonly refused: (reason: string) => void;
}

export function createShelf(destination: string, parts: ShelfParts): Shelf {
  const { store, clock, lose, refused } = parts;
  const { held } = parts.page;
  let shelved = new Map<string, ShelvedRecord>();
  let order = 0;
  let bytes = 0;
  /** What was forgotten while the store is read: its rows may still be in what was read. */
  let gone: Set<string> | undefined;

  const now = (): number => clock().wallMs;
  const nameOf = ({ id }: QueuedRecord): string => `${destination} ${id}`;

  const shelve = (record: StoredRecord, owner: Owner): ShelvedRecord => {
    if (owner !== "peer") held.add(nameOf(record));
    const size = byteLength(record.text);
    bytes += size;
    const most = record.alone ? 1 : Infinity;
    return { ...record, bytes: size, owner, inFlight: false, awayUntil: 0, most, strikes: 0 };
  };

  const all = (): ShelvedRecord[] => [...shelved.values()];
  const waiting = (): readonly ShelvedRecord[] =>
    all().filter(({ inFlight, awayUntil }) => !inFlight && awayUntil <= now());

  const find = (ids: readonly string[]): readonly ShelvedRecord[] =>
    ids.flatMap((id) => shelved.get(id) ?? []);

  const release = (records: readonly ShelvedRecord[] = all()): void => {
    for (const record of records) if (record.owner !== "peer") held.delete(nameOf(record));
  };

  const forget = (ids: readonly string[]): void => {
    release(find(ids));
    for (const id of ids) {
      gone?.add(id);
      bytes -= shelved.get(id)?.bytes ?? 0;
      shelved.delete(id);
    }
  };

  const keepWithinLimits = (): void => {
    const [oldest] = waiting();
    if (oldest && (bytes > MAX_BYTES || shelved.size > MAX_RECORDS)) lose([oldest], "outbox-full");
  };

  const save = async (records: readonly StoredRecord[]): Promise<boolean> => {
    const refusal = await store.put(records.map(rowOf));
    if (refusal) refused(refusal);
    return !refusal;
  };

  const ready = (): readonly ShelvedRecord[] => {
    const moment = now();
    const away = new Set<string>();
    return all().filter(({ inFlight, awayUntil, session }) => {
      if (awayUntil > moment) away.add(session);
      return !inFlight && !away.has(session);
    });
  };

  return {
    waiting,
    ready,
    all,
    save,
    forget,
    find,

    add: (record) => {
      order = Math.max(order + 1, now());
      const added = shelve({ ...record, order, attempted: record.alone === true }, "here");
      shelved.set(record.id, added);
      keepWithinLimits();
      return save([added]);
    },

    adopt: (records) => {
      for (const record of records) {
        if (shelved.has(record.id)) continue;
        shelved.set(record.id, shelve(record, "peer"));
        keepWithinLimits();
      }
    },

    load: async () => {
      const settled = (gone ??= new Set());
      const read = await store.read();
      gone = undefined;
      const rows = read.filter(
        (row) => !settled.has(row.id) && !shelved.has(row.id) && !held.has(nameOf(row)),
      );
      // What an earlier page left may have gone with its last request, whose answer nobody read.
      const left = rows.map((row) => shelve({ ...row, attempted: true }, "past"));
      shelved = new Map([...left, ...all()].map((record) => [record.id, record]));
      const oldest = now() - MAX_AGE_MS;
      const expired = left.filter((record) => record.order < oldest);
      if (expired.length) lose(expired, "expired");
    },

    drop: (records) => {
      const ids = idsOf(records);
      forget(ids);
      return store.remove(ids);
    },

    putBehind: (record) => {
      shelved.delete(record.id);
      shelved.set(record.id, record);
    },

    release: () => release(),
  };
}

/** The ids of records, in their order. */
export function idsOf(records: readonly QueuedRecord[]): string[] {
  return records.map(({ id }) => id);
}

/** A record as the store and other tabs know it. */
export function rowOf({
  id,
  session,
  text,
  order,
  attempted,
  alone,
  failingSince,
}: StoredRecord): StoredRecord {
  const row = { id, session, text, order, attempted };
  return { ...row, ...(alone && { alone }), ...(failingSince && { failingSince }) };
}
