import type { Database } from "./indexed-db.ts";

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
  /**
   * Reads and writes one row in one transaction that no other tab can come between: `change` gets the row, where there
   * is one, and returns what shall stand in its place, or nothing to leave it. Resolves with the row that stands then.
   */
  readonly update: (key: Key, change: (row: Row | undefined) => Row | undefined) => Promise<Row | undefined>;
}

interface Kept<Row> {
  readonly key: readonly string[];
  readonly row: Row;
}

/** Opens a table; once per page, because what is in memory belongs to the returned object. */
export function openTable<Row>({ run, onClear }: Database, table: string): Table<Row> {
  const memory = new Map<string, Kept<Row>>();
  const pathOf = (key: Key): string[] => [table, ...key];
  onClear(() => memory.clear());

  return {
    all: async (group) => {
      const unsaved = [...memory.values()].filter(({ key }) => key[1] === group);
      // A refusal to read is told by the first put, which is refused as well.
      const kept = await run<Kept<Row>[]>((store) =>
        store.getAll(IDBKeyRange.bound([table, group], [table, group, []])),
      ).catch(() => []);
      return new Map([...kept, ...unsaved].map(({ key, row }) => [String(key[2]), row]));
    },

    put: (key, row) => {
      const kept = { key: pathOf(key), row };
      return run((store) => store.put(kept)).then(
        () => undefined,
        (cause: unknown) => {
          memory.set(String(kept.key), kept);
          return String(cause);
        },
      );
    },

    remove: async (key) => {
      // A row that stays is sent again under its id, which the server knows.
      await run((store) => store.delete(pathOf(key))).catch(() => {});
      memory.delete(String(pathOf(key)));
    },

    update: async (key, change) => {
      const path = pathOf(key);
      let standing: Row | undefined;
      const settle = (found: Row | undefined, put: (kept: Kept<Row>) => void): void => {
        const row = change(found);
        if (row !== undefined) put({ key: path, row });
        standing = row ?? found;
      };
      const settled = run<Kept<Row> | undefined>((store) => {
        const request: IDBRequest<Kept<Row> | undefined> = store.get(path);
        request.addEventListener("success", () =>
          settle(request.result?.row, (kept) => void store.put(kept)),
        );
        return request;
      }, true);
      await settled.catch(() =>
        settle(memory.get(String(path))?.row, (kept) => void memory.set(String(path), kept)),
      );
      return standing;
    },
  };
}
