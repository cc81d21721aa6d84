import type { OutboxStore, StoredRecord } from "../../src/transport/outbox-store.ts";

/** Opens the part of one destination; all parts that one function opens lie in one database. */
export type OpenStore = (destination: string) => OutboxStore;

/** What every outbox store does, wherever it keeps its rows and whatever runs it. */
export interface OutboxStoreRule {
  readonly title: string;
  /** Works on an empty database, and returns what is seen then. */
  readonly see: (open: OpenStore) => Promise<unknown>;
  readonly expected: unknown;
}

const row = (id: string, order: number): StoredRecord => ({
  id,
  session: "session",
  text: `{"id":"${id}"}`,
  order,
  attempted: false,
});
const attempted: StoredRecord = { ...row("a", 1), attempted: true };

export const outboxStoreRules: readonly OutboxStoreRule[] = [
  {
    title: "is empty at first",
    see: (open) => open("lrs").read(),
    expected: [],
  },
  {
    title: "gives the records back as they were, in their order",
    see: async (open) => {
      await open("lrs").put([row("b", 2), row("c", 3)]);
      await open("lrs").put([row("a", 1)]);
      return open("lrs").read();
    },
    expected: [row("a", 1), row("b", 2), row("c", 3)],
  },
  {
    title: "replaces a record of the same id",
    see: async (open) => {
      await open("lrs").put([row("a", 1), row("b", 2)]);
      await open("lrs").put([attempted]);
      return open("lrs").read();
    },
    expected: [attempted, row("b", 2)],
  },
  {
    title: "removes records, and nothing where there are none",
    see: async (open) => {
      await open("lrs").put([row("a", 1), row("b", 2)]);
      await open("lrs").remove(["a", "never"]);
      return open("lrs").read();
    },
    expected: [row("b", 2)],
  },
  {
    title: "makes its changes in the order in which they were asked for",
    see: async (open) => {
      const store = open("lrs");
      await Promise.all([store.put([row("a", 1)]), store.remove(["a"]), store.put([row("b", 2)])]);
      return store.read();
    },
    expected: [row("b", 2)],
  },
  {
    title: "keeps destinations apart, also where they hold the same ids",
    see: async (open) => {
      await open("lrs").put([row("a", 1)]);
      await open("lrs-2").put([row("a", 7)]);
      await open("lrs").remove(["a"]);
      return [await open("lrs").read(), await open("lrs-2").read()];
    },
    expected: [[], [row("a", 7)]],
  },
  {
    title: "takes no records and removes none without complaint",
    see: async (open) => {
      await open("lrs").put([]);
      await open("lrs").remove([]);
      return open("lrs").read();
    },
    expected: [],
  },
];
