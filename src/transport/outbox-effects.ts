import { openBroadcast, type OpenBroadcast } from "../platform/broadcast.ts";
import { systemClock } from "../platform/clock.ts";
import type { Clock } from "../platform/clock.ts";
import { startTimer } from "../platform/timer.ts";
import type { StartTimer } from "../platform/timer.ts";
import { thisPage } from "./page-share.ts";
import type { PageShare } from "./page-share.ts";

/** Sends a request when the page has ended: https://whatpr.org/fetch/1647.html#dom-window-fetchlater. */
export type FetchLater = (url: string, init: RequestInit) => unknown;

/** What delivery does to the world, and what it asks of it. */
export interface OutboxEffects {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** False where the browser takes no more. */
  readonly sendBeacon: (url: string, form: URLSearchParams) => boolean;
  /** Few browsers have it. */
  readonly fetchLater: FetchLater | undefined;
  /** Of the page, `"null"` where it has none. */
  readonly origin: string;
  readonly clock: Clock;
  readonly startTimer: StartTimer;
  /** 0..1 */
  readonly random: () => number;
  readonly page: PageShare;
  readonly openBroadcast: OpenBroadcast;
}

const fetchLater: FetchLater | undefined = Reflect.get(globalThis, "fetchLater");

/** The browser's own. `fetch` is looked up at each call: a page may replace it later. */
export const browserEffects: OutboxEffects = {
  fetch: (url, init) => fetch(url, init),
  sendBeacon: (url, form) => navigator.sendBeacon(url, form),
  fetchLater,
  origin: globalThis.origin,
  clock: systemClock,
  startTimer,
  random: Math.random,
  page: thisPage,
  openBroadcast,
};
