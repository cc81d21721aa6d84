import { byteLength } from "./batch.ts";
import type { QuarantinedRecord, QuarantineStore } from "./outbox-store.ts";

const MAX_RECORDS = 1_000;
const MAX_BYTES = 2_000_000;
const MAX_AGE_MS = 30 * 24 * 3_600_000;

/** What the server of one destination refused for good. */
export interface Quarantine {
  /** All that is kept, oldest first: it can be looked at, and written to a file as it is. */
  readonly list: () => Promise<readonly QuarantinedRecord[]>;
  /** Sends these records again, each in a request of its own; default: all. */
  readonly retry: (ids?: readonly string[]) => Promise<void>;
  /** Gives these records up, which is reported; default: all. */
  readonly drop: (ids?: readonly string[]) => Promise<void>;
}

export interface QuarantineParts {
  readonly store: QuarantineStore;
  /** Puts a record back among those that wait. */
  readonly putBack: (record: QuarantinedRecord) => void;
  /** Reports records that are gone. */
  readonly lose: (ids: readonly string[], reason: string) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface QuarantineKeeper extends Quarantine {
  readonly add: (records: readonly QuarantinedRecord[]) => Promise<void>;
  /** Drops what is too old, or too much: 30 days, 1,000 records, 2 MB. The latest are kept. */
  readonly tidy: () => Promise<void>;
}

export function keepQuarantine({ store, putBack, lose, now }: QuarantineParts): QuarantineKeeper {
  const take = async (ids: readonly string[] | undefined): Promise<readonly QuarantinedRecord[]> => {
    const chosen = (await store.read()).filter(({ id }) => ids?.includes(id) ?? true);
    await store.remove(chosen.map(({ id }) => id));
    return chosen;
  };

  const tidy = async (): Promise<void> => {
    const oldest = now() - MAX_AGE_MS;
    let [records, bytes] = [0, 0];
    const latestFirst = (await store.read()).sort((left, right) => right.order - left.order);
    const gone: Record<string, string[]> = {};
    for (const { id, order, text, words } of latestFirst) {
      records += 1;
      bytes += byteLength(text + words);
      const reason =
        order < oldest ? "expired" : records > MAX_RECORDS || bytes > MAX_BYTES ? "quarantine-full" : "";
      if (reason) (gone[reason] ??= []).unshift(id);
    }
    for (const [reason, ids] of Object.entries(gone)) {
      await store.remove(ids);
      lose(ids, reason);
    }
  };

  return {
    list: () => store.read(),
    retry: async (ids) => (await take(ids)).forEach(putBack),
    drop: async (ids) => {
      const dropped = await take(ids);
      if (dropped.length)
        lose(
          dropped.map(({ id }) => id),
          "dropped",
        );
    },
    tidy,
    add: async (records) => {
      await store.put(records);
      await tidy();
    },
  };
}
