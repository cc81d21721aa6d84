import { openIndexedDb, type Database } from "../../platform/indexed-db.ts";
import { startTimer, type StartTimer } from "../../platform/timer.ts";
import { uuid } from "../../platform/uuid.ts";

const patienceMs = 10_000;

/** One request. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** All that a session takes from outside. */
export interface Surroundings {
  readonly ask: Ask;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly uuid: () => string;
  readonly startTimer: StartTimer;
  /** Of this tab; throws where the browser keeps none. */
  readonly storage: () => Pick<Storage, "getItem" | "setItem">;
  readonly openDatabase: () => Database;
  /** Where the page's end is heard of. */
  readonly page: EventTarget;
  readonly goTo: (address: string) => void;
}

export function thisPage(): Surroundings & { readonly address: string } {
  return {
    address: location.href,
    ask: (url, init) => fetch(url, { signal: AbortSignal.timeout(patienceMs), ...init }),
    now: () => Date.now(),
    uuid,
    startTimer,
    storage: () => sessionStorage,
    openDatabase: openIndexedDb,
    page: window,
    goTo: (address) => location.assign(address),
  };
}
