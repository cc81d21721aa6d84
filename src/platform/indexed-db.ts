const NAME = "playtrace";
const VERSION = 1;
/** The one store of version 1: rows of all tables, each `{ key: [table, group, name], row }`. */
const STORE = "rows";
/** A database that another page's upgrade blocks may never open; records cannot wait for it. */
const PATIENCE_MS = 3_000;

/** Makes requests on the store, and returns the one whose result counts. */
export type Work<Result> = (store: IDBObjectStore) => IDBRequest<Result>;

type Doing = (store: IDBObjectStore) => void;

/**
 * Resolves with the result of the request once the transaction is complete.
 * @param goesOn true where the work makes further requests when one is done: it has a transaction of its own, which a
 * page that goes does not complete
 */
export type RunWork = <Result>(work: Work<Result>, goesOn?: boolean) => Promise<Result>;

/** The one database of this origin. */
export interface Database {
  readonly run: RunWork;
  /** Runs this once all that was asked for is in the browser's hands: at once where nothing is on its way there. */
  readonly afterWrites: (run: () => void) => void;
  /** Lets go of the connection once all that was asked for is on its way; further work opens it anew. */
  readonly release: () => void;
  /** Removes all rows of all tables. */
  readonly clear: () => Promise<void>;
  /** Calls `forget` at each clearing. */
  readonly onClear: (forget: () => void) => void;
}

/**
 * Opens the database at its first use, and again after it was released or the browser closed it. All work that is
 * asked for in one turn of the event loop is one transaction: done as a whole, or rejected as a whole.
 * @param findFactory returns nothing, or throws, where the browser has no IndexedDB for this page
 */
export function openIndexedDb(
  findFactory: () => IDBFactory | undefined = () => globalThis.indexedDB,
): Database {
  let connection: Promise<IDBDatabase> | undefined;
  let turn: Promise<void> | undefined;
  let asked: Doing[] = [];
  /** Transactions that wait for the connection. */
  let opening = 0;
  let releasing = false;
  const forgetters: (() => void)[] = [];
  const handedOver: (() => void)[] = [];

  const connect = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = findFactory()?.open(NAME, VERSION);
      if (!request) throw new Error("no IndexedDB");
      let late = false;
      const patience = setTimeout(() => {
        late = true;
        reject(new Error("IndexedDB does not answer"));
      }, PATIENCE_MS);
      request.addEventListener("upgradeneeded", () =>
        request.result.createObjectStore(STORE, { keyPath: "key" }),
      );
      request.addEventListener("error", () => reject(request.error));
      request.addEventListener("success", () => {
        clearTimeout(patience);
        const { result } = request;
        const close = (): void => disconnect(result);
        // Another page wants a newer version, or the browser closed the connection by itself.
        result.addEventListener("versionchange", close);
        result.addEventListener("close", close);
        if (late) result.close();
        resolve(result);
      });
    });

  const disconnect = (database: IDBDatabase): void => {
    // Transactions that have begun are still completed.
    database.close();
    connection = undefined;
    releasing = false;
  };

  /** Does work in one transaction, taken once there is a connection: until then more may be asked for. */
  const transact = async (take: () => readonly Doing[], goesOn: boolean): Promise<void> => {
    opening += 1;
    let works: readonly Doing[] = [];
    const database = await (connection ??= connect())
      .finally(() => {
        opening -= 1;
        works = take();
      })
      .catch((cause: unknown) => {
        for (const run of handedOver.splice(0)) run();
        throw cause;
      });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, "readwrite", { durability: "relaxed" });
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error));
      for (const work of works) work(transaction.objectStore(STORE));
      // A page that goes does not live to see its requests succeed: without this nothing would be kept.
      if (!goesOn) transaction.commit?.();
      if (opening) return;
      for (const run of handedOver.splice(0)) run();
      if (releasing) disconnect(database);
    });
  };

  const takeTurn = (): readonly Doing[] => {
    const works = asked;
    [asked, turn] = [[], undefined];
    return works;
  };

  const run: RunWork = (work, goesOn = false) =>
    new Promise((resolve, reject) => {
      let end: () => void = reject;
      const doing: Doing = (store) => {
        const request = work(store);
        end = () => resolve(request.result);
      };
      if (!goesOn) asked.push(doing);
      const done = goesOn ? transact(() => [doing], true) : (turn ??= transact(takeTurn, false));
      done.then(() => end(), reject);
    });

  return {
    run,
    afterWrites: (then) => {
      if (opening) handedOver.push(then);
      else then();
    },
    release: () => {
      releasing = opening > 0;
      if (releasing) return;
      // A connection that failed has nothing to close.
      connection?.then(
        (database) => database.close(),
        () => {},
      );
      connection = undefined;
    },
    clear: async () => {
      for (const forget of forgetters) forget();
      try {
        const databases = await findFactory()?.databases?.();
        // Where there is nothing to remove, nothing is made.
        const isThere = databases?.some(({ name }) => name === NAME) ?? true;
        if (isThere) await run((store) => store.clear());
      } catch {
        // What cannot be written holds nothing that must go.
      }
    },
    onClear: (forget) => void forgetters.push(forget),
  };
}
