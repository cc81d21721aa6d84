import type { RunWork } from "./indexed-db.ts";

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
  readonly key: readonly string[];
  readonly row: Row;
}

/** Opens a table; once per page, because what is in memory belongs to the returned object. */
export function openTable<Row>(run: RunWork, table: string): Table<Row> {
  const memory = new Map<string, Kept<Row>>();
  const keep = (kept: Kept<Row>): Kept<Row> => {
    memory.set(String(kept.key), kept);
    return kept;
  };
  const pathOf = (key: Key): string[] => [table, ...key];

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
          keep(kept);
          return String(cause);
        },
      );
    },

    remove: async (key) => {
      // A row that stays is sent again under its id, which the server knows.
      await run((store) => store.delete(pathOf(key))).catch(() => {});
      memory.delete(String(pathOf(key)));
    },

    claim: async (key, row) => {
      const kept = { key: pathOf(key), row };
      const claimed = run<Kept<Row>>((store) => {
        // Adding is refused where the key is taken, also by another claim of the same turn.
        store.add(kept).addEventListener("error", (event) => event.preventDefault());
        return store.get(kept.key);
      }, true);
      return (await claimed.catch(() => memory.get(String(kept.key)) ?? keep(kept))).row;
    },
  };
}
