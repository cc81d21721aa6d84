import type { Table } from "../platform/table.ts";

/** A record as the outbox takes it: its text is fixed and will be sent byte for byte. */
export interface QueuedRecord {
  readonly id: string;
  readonly session: string;
  readonly text: string;
  /** It may have been sent before with another text, by a page that is gone: it travels in a request of its own. */
  readonly alone?: true;
}

export interface StoredRecord extends QueuedRecord {
  /** Milliseconds since the epoch at which it came, made strictly increasing within one page. */
  readonly order: number;
  /** It was sent at least once, or is about to be. */
  readonly attempted: boolean;
  /** Milliseconds since the epoch: since then the server fails at this record alone. */
  readonly failingSince?: number;
}

/** A record that the server refused for good. */
export interface QuarantinedRecord extends QueuedRecord {
  /** Milliseconds since the epoch at which it was refused. */
  readonly order: number;
  /** The status, with the beginning of the server's words; or what else was wrong with it. */
  readonly reason: string;
  /** The server's own words, up to 2,048 characters. */
  readonly words: string;
}

/** Keeps records of one destination. It knows nothing of sending, and never rejects. */
export interface RecordStore<Kept> {
  /** All records in their order. */
  readonly read: () => Promise<Kept[]>;
  /**
   * Adds records, or replaces those of the same id. Resolves with `undefined` once they will survive the page,
   * else with the reason why they will not.
   */
  readonly put: (records: readonly Kept[]) => Promise<string | undefined>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
}

export type OutboxStore = RecordStore<StoredRecord>;
export type QuarantineStore = RecordStore<QuarantinedRecord>;

/** The part of a table that belongs to one destination. */
export function createRecordStore<Kept extends { readonly id: string; readonly order: number }>(
  table: Table<Kept>,
  destination: string,
): RecordStore<Kept> {
  return {
    read: async () => [...(await table.all(destination)).values()].sort((a, b) => a.order - b.order),
    put: async (records) => {
      const refusals = await Promise.all(
        records.map((record) => table.put([destination, record.id], record)),
      );
      return refusals.find(Boolean);
    },
    remove: async (ids) => {
      await Promise.all(ids.map((id) => table.remove([destination, id])));
    },
  };
}
