import type { Table } from "../platform/table.ts";

/** A record as the outbox takes it: its text is fixed and will be sent byte for byte. */
export interface QueuedRecord {
  readonly id: string;
  readonly session: string;
  readonly text: string;
}

export interface StoredRecord extends QueuedRecord {
  /** Milliseconds since the epoch at which it came, made strictly increasing within one page. */
  readonly order: number;
  /** It was sent at least once, or is about to be. */
  readonly attempted: boolean;
  /** Refused for good, with the server's words; kept, and not sent again. */
  readonly refused?: string;
}

/** Keeps the records of one destination. It knows nothing of sending, and never rejects. */
export interface OutboxStore {
  /** All records in their order. */
  read(): Promise<StoredRecord[]>;
  /**
   * Adds records, or replaces those of the same id. Resolves with `undefined` once they will survive the page,
   * else with the reason why they will not.
   */
  put(records: readonly StoredRecord[]): Promise<string | undefined>;
  remove(ids: readonly string[]): Promise<void>;
}

/** The part of a table that belongs to one destination. */
export function createOutboxStore(table: Table<StoredRecord>, destination: string): OutboxStore {
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
