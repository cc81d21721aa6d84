import { systemClock } from "../platform/clock.ts";
import type { Clock } from "../platform/clock.ts";
import { startTimer } from "../platform/timer.ts";
import type { StartTimer } from "../platform/timer.ts";
import { thisPage } from "./page-share.ts";
import type { PageShare } from "./page-share.ts";

/** What delivery does to the world, and what it asks of it. */
export interface OutboxEffects {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  readonly startTimer: StartTimer;
  /** 0..1 */
  readonly random: () => number;
  readonly page: PageShare;
}

/** The browser's own. `fetch` is looked up at each call: a page may replace it later. */
export const browserEffects: OutboxEffects = {
  fetch: (url, init) => fetch(url, init),
  clock: systemClock,
  startTimer,
  random: Math.random,
  page: thisPage,
};
