import type { RunWork, TableName } from "./indexed-db.ts";

/** Rows of one group are read together. */
export type Key = readonly [group: string, name: string];

/**
 * Rows of one kind. Nothing here rejects: what the browser refuses to keep is kept in memory for as long as
 * the page lives, and the writer is told why.
 */
export interface Table<Row> {
  /** The rows of one group, by name. */
  readonly all: (group: string) => Promise<ReadonlyMap<string, Row>>;
  /** Resolves once kept: with `undefined` where the row survives the page, else with the reason why not. */
  readonly put: (key: Key, row: Row) => Promise<string | undefined>;
  readonly remove: (key: Key) => Promise<void>;
  /** The row under `key`, which is `row` where there was none: callers in all tabs get the same one. */
  readonly claim: (key: Key, row: Row) => Promise<Row>;
}

interface Kept<Row> {
  readonly key: Key;
  readonly row: Row;
}

/** Opens a table; once per page, because what is in memory belongs to the returned object. */
export function openTable<Row>(run: RunWork, name: TableName): Table<Row> {
  const memory = new Map<string, Kept<Row>>();
  const keep = (kept: Kept<Row>): Row => {
    memory.set(String(kept.key), kept);
    return kept.row;
  };

  return {
    all: async (group) => {
      const read = run<Kept<Row>[]>(name, (store, done) => {
        const request = store.getAll(IDBKeyRange.bound([group], [group, []]));
        request.onsuccess = () => done(request.result);
        return true;
      });
      // A refusal to read is told by the first put, which is refused as well.
      const kept = await read.catch(() => []);
      const unsaved = [...memory.values()].filter(({ key }) => key[0] === group);
      return new Map([...kept, ...unsaved].map(({ key, row }) => [key[1], row]));
    },

    put: (key, row) =>
      run<undefined>(name, (store, done) => {
        store.put({ key, row });
        done(undefined);
        return true;
      }).catch((cause: unknown) => {
        keep({ key, row });
        return String(cause);
      }),

    remove: (key) => {
      memory.delete(String(key));
      const removed = run<void>(name, (store, done) => {
        store.delete([...key]);
        done();
        return true;
      });
      // A row that stays is sent again under its id, which the server knows.
      return removed.catch(() => {});
    },

    claim: async (key, row) =>
      memory.get(String(key))?.row ??
      run<Row>(name, (store, done) => {
        const request: IDBRequest<Kept<Row> | undefined> = store.get([...key]);
        request.onsuccess = () => {
          const kept = request.result;
          if (!kept) store.put({ key, row });
          done(kept ? kept.row : row);
        };
        return false;
      }).catch(() => keep({ key, row })),
  };
}
