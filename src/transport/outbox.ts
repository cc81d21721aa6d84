import { systemClock } from "../platform/clock.ts";
import { startTimer as systemTimer } from "../platform/timer.ts";
import { cutBatch } from "./batch.ts";
import type { Report } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { createFetchSender } from "./fetch-sender.ts";
import type { SenderParts } from "./fetch-sender.ts";
import type { OutboxStore, QueuedRecord } from "./outbox-store.ts";
import { thisPage } from "./page-share.ts";
import type { PageShare } from "./page-share.ts";
import { backoffMs } from "./retry-policy.ts";
import { createShelf, idsOf } from "./shelf.ts";
import type { ShelvedRecord } from "./shelf.ts";
import { createSettlement } from "./settlement.ts";
import { createTellOnce } from "./tell-once.ts";
import { createUnderWay } from "./under-way.ts";

/** Keeps records until the server has answered for them. Nothing here throws or rejects. */
export interface Outbox {
  /** Stores a record, reports `stored`, and sends it when it is due. */
  add(record: QueuedRecord): void;
  /** Sends what waits now. Resolves when nothing is under way: delivered, or waiting for its retry. */
  flush(): Promise<void>;
  /**
   * For hidden and pagehide: hands one request to the browser before it returns, with what was born in this
   * page and is not under way. What does not fit waits.
   */
  leave(): void;
  /** The page is back, or online: tries at once. */
  resume(): void;
  /** Flushes, then lets go of every timer. What waits still is sent at the next visit. */
  stop(): Promise<void>;
}

/** The effects of an outbox; those that are left out are the browser's own. */
export interface OutboxParts extends Partial<Omit<SenderParts, "budget">> {
  readonly store: OutboxStore;
  readonly report: Report;
  /** 0..1 */
  readonly random?: () => number;
  readonly page?: PageShare;
}

export function createOutbox(destination: Destination, parts: OutboxParts): Outbox {
  const { id: name, batch: limits } = destination;
  const { store, report, random = Math.random, page = thisPage } = parts;
  const { clock = systemClock, startTimer = systemTimer } = parts;
  const { fetch = (url, init) => globalThis.fetch(url, init) } = parts;
  const { budget, held } = page;
  const tellOnce = createTellOnce(report, name);
  const send = createFetchSender(destination, { fetch, clock, startTimer, budget });
  const shelf = createShelf({ destination: name, store, report, tellOnce, clock, held });
  const { track, end } = createUnderWay();
  const settle = createSettlement({ destination: name, shelf, report, tellOnce, track });

  const sessions = new Set<string>();
  let loaded = false;
  /** Suspended or stopped: nothing more is sent. */
  let closed = false;
  let requests = 0;
  let failures = 0;
  let stopDelay: (() => void) | undefined;
  let retry: { readonly stop: () => void; readonly asked: boolean } | undefined;

  const suspend = (reason: string): void => {
    if (closed) return;
    closed = true;
    report("suspended", { destination: name, reason });
    tellOnce("destination-suspended", `Nothing more is sent there until the next visit: ${reason}`);
  };

  const waitForRetry = (ids: readonly string[], reason: string, afterMs: number | undefined): void => {
    failures += 1;
    const delayMs = afterMs ?? backoffMs(failures, random);
    retry?.stop();
    const stop = startTimer(() => {
      retry = undefined;
      sendNext();
    }, delayMs);
    retry = { stop, asked: afterMs !== undefined };
    report("retrying", { ids, destination: name, reason, delayMs });
    if (reason === "credential-failed") tellOnce(reason, "The credential could not be fetched");
  };

  const dispatch = async (batch: readonly ShelvedRecord[], leaving: boolean): Promise<void> => {
    const again = batch[0]?.attempted ?? false;
    requests += 1;
    for (const entry of batch) entry.due = entry.attempted = entry.inFlight = true;
    const marked = shelf.save(batch);
    if (!leaving) await marked;
    const outcome = await send(
      batch.map(({ record }) => record.text),
      leaving,
    );
    requests -= 1;
    for (const entry of batch) entry.inFlight = false;
    const wrong = outcome.kind === "suspended" ? outcome.reason : settle({ batch, again, outcome });
    if (wrong !== undefined) suspend(wrong);
    else if (outcome.kind === "retry") waitForRetry(idsOf(batch), outcome.reason, outcome.afterMs);
    else failures = 0;
    sendNext();
  };

  const sendNext = (): void => {
    if (!loaded || closed || requests || retry) return;
    const waiting = shelf.waiting();
    const batch = cutBatch(waiting, limits);
    const full = batch.length < waiting.length || batch.length >= limits.maxRecords;
    if (batch[0]?.due || full) track(dispatch(batch, false));
  };

  const sendAll = (): void => {
    stopDelay?.();
    stopDelay = undefined;
    for (const entry of shelf.waiting()) entry.due = true;
    sendNext();
  };

  /** Ends a wait that was our own choice; one that the server asked for stands. */
  const sendNow = (): void => {
    if (retry && !retry.asked) {
      retry.stop();
      retry = undefined;
    }
    sendAll();
  };

  const flush = (): Promise<void> => {
    sendNow();
    return end();
  };

  track(
    shelf.load().then(() => {
      loaded = true;
      sendNext();
    }),
  );

  return {
    add: (record) => {
      track(shelf.add(record));
      if (sessions.has(record.session)) {
        stopDelay ??= startTimer(sendAll, limits.maxDelayMs);
        sendNext();
      } else {
        // The session's first records go early: they warm the preflight that the last request relies on.
        sessions.add(record.session);
        track(Promise.resolve().then(sendAll));
      }
    },

    flush,

    leave: () => {
      if (closed || retry?.asked) return;
      const waiting = shelf.waiting().filter(({ bornHere }) => bornHere);
      const maxBytes = Math.min(limits.maxBytes, budget.room());
      const batch = cutBatch(waiting, { ...limits, maxBytes });
      if (batch[0] && batch[0].bytes < maxBytes) track(dispatch(batch, true));
    },

    resume: sendNow,

    stop: async () => {
      await flush();
      closed = true;
      stopDelay?.();
      retry?.stop();
      shelf.release();
    },
  };
}
