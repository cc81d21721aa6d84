const NAME = "playtrace";
const VERSION = 1;
/** The tables of version 1; a row is `{ key, row }`. */
const TABLES = ["outbox", "progress", "identity"] as const;

export type TableName = (typeof TABLES)[number];

/**
 * Makes requests on one table and hands their result to `done`. Returns true where every request is made, so
 * that the transaction may be committed at once.
 */
export type Work<Result> = (table: IDBObjectStore, done: (result: Result) => void) => boolean;

export type RunWork = <Result>(table: TableName, work: Work<Result>) => Promise<Result>;

/** Returns nothing, or throws, where the browser has no IndexedDB for this page. */
export type FindFactory = () => IDBFactory | undefined;

/**
 * Opens the database at its first use, and again after the browser closed it. All work that is asked for in
 * one turn of the event loop is one transaction: done as a whole, or rejected as a whole.
 */
export function openIndexedDb(findFactory: FindFactory = () => globalThis.indexedDB): RunWork {
  let connection: Promise<IDBDatabase> | undefined;
  let asked: ((transaction: IDBTransaction) => boolean)[] = [];
  let turn: Promise<void> | undefined;

  const connect = (): Promise<IDBDatabase> =>
    (connection ??= new Promise((resolve, reject) => {
      const request = findFactory()?.open(NAME, VERSION);
      if (!request) throw new Error("no IndexedDB");
      request.addEventListener("upgradeneeded", () => {
        for (const table of TABLES) request.result.createObjectStore(table, { keyPath: "key" });
      });
      request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
      request.addEventListener("blocked", () => reject(new Error("blocked")));
      request.addEventListener("success", () => {
        const database = request.result;
        const close = (): void => {
          database.close();
          connection = undefined;
        };
        // Another page wants a newer version, or the browser closed the connection by itself.
        database.addEventListener("versionchange", close);
        database.addEventListener("close", close);
        resolve(database);
      });
    }));

  const transact = async (): Promise<void> => {
    const database = await connect().finally(() => (turn = undefined));
    const works = asked;
    asked = [];
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(TABLES, "readwrite", { durability: "relaxed" });
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
      if (works.map((work) => work(transaction)).every(Boolean)) transaction.commit?.();
    });
  };

  return (table, work) =>
    new Promise((resolve, reject) => {
      let end = (): void => reject(new Error("no result"));
      asked.push((transaction) =>
        work(transaction.objectStore(table), (result) => {
          end = () => resolve(result);
        }),
      );
      turn ??= transact();
      turn.then(() => end(), reject);
    });
}
