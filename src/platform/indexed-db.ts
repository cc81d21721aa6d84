const NAME = "playtrace";
const VERSION = 1;
/** The one store of version 1: rows of all tables, each `{ key: [table, group, name], row }`. */
const STORE = "rows";

/** Makes requests on the store, and returns the one whose result counts. */
export type Work<Result> = (store: IDBObjectStore) => IDBRequest<Result>;

/**
 * Resolves with the result of the request once the transaction is complete.
 * @param mayFail true where the work handles the failure of one of its requests
 */
export type RunWork = <Result>(work: Work<Result>, mayFail?: boolean) => Promise<Result>;

/**
 * Opens the database at its first use, and again after the browser closed it. All work that is asked for in
 * one turn of the event loop is one transaction: done as a whole, or rejected as a whole.
 * @param findFactory returns nothing, or throws, where the browser has no IndexedDB for this page
 */
export function openIndexedDb(
  findFactory: () => IDBFactory | undefined = () => globalThis.indexedDB,
): RunWork {
  let connection: Promise<IDBDatabase> | undefined;
  let turn: Promise<void> | undefined;
  let asked: ((store: IDBObjectStore) => void)[] = [];
  let waitForRequests = false;

  const connect = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = findFactory()?.open(NAME, VERSION);
      if (!request) throw new Error("no IndexedDB");
      request.addEventListener("upgradeneeded", () =>
        request.result.createObjectStore(STORE, { keyPath: "key" }),
      );
      request.addEventListener("error", () => reject(request.error));
      request.addEventListener("success", () => {
        const { result } = request;
        const close = (): void => {
          result.close();
          connection = undefined;
        };
        // Another page wants a newer version, or the browser closed the connection by itself.
        result.addEventListener("versionchange", close);
        result.addEventListener("close", close);
        resolve(result);
      });
    });

  const transact = async (): Promise<void> => {
    let works = asked;
    let wait = false;
    const database = await (connection ??= connect()).finally(() => {
      [works, wait, asked, waitForRequests, turn] = [asked, waitForRequests, [], false, undefined];
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, "readwrite", { durability: "relaxed" });
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error));
      for (const work of works) work(transaction.objectStore(STORE));
      // A page that goes does not live to see its requests succeed: without this nothing would be kept. But
      // after it Chromium aborts at any failure, also at one that is handled.
      if (!wait) transaction.commit?.();
    });
  };

  return (work, mayFail = false) =>
    new Promise((resolve, reject) => {
      let end: () => void = reject;
      waitForRequests ||= mayFail;
      asked.push((store) => {
        const request = work(store);
        end = () => resolve(request.result);
      });
      turn ??= transact();
      turn.then(() => end(), reject);
    });
}
