import { systemClock } from "../platform/clock.ts";
import { startTimer } from "../platform/timer.ts";
import { cutBatch } from "./batch.ts";
import type { Report } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { createFetchSender } from "./fetch-sender.ts";
import type { SenderEffects } from "./fetch-sender.ts";
import type { OutboxStore, QueuedRecord } from "./outbox-store.ts";
import { thisPage } from "./page-share.ts";
import { backoffMs } from "./retry-policy.ts";
import { createShelf, idsOf } from "./shelf.ts";
import type { ShelvedRecord } from "./shelf.ts";
import { createTellOnce } from "./tell-once.ts";

/** So many refused records, and none ever accepted, say that the destination is the wrong one. */
const REFUSALS_OF_A_WRONG_DESTINATION = 3;

/** The status that tells of a record with this id and other words; some servers say it of any known id. */
const CONFLICT = 409;

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

export interface OutboxEffects extends SenderEffects {
  /** 0..1 */
  readonly random: () => number;
}

const browserEffects: OutboxEffects = {
  clock: systemClock,
  fetch: (url, init) => fetch(url, init),
  page: thisPage,
  random: Math.random,
  startTimer,
};

/** Effects that are left out are the browser's own. */
export interface OutboxParts extends Partial<OutboxEffects> {
  readonly store: OutboxStore;
  readonly report: Report;
}

export function createOutbox(destination: Destination, { store, report, ...given }: OutboxParts): Outbox {
  const { id, batch: limits } = destination;
  const effects = { ...browserEffects, ...given };
  const tellOnce = createTellOnce(report, id);
  const send = createFetchSender(destination, effects);
  const shelf = createShelf(id, { ...effects, store, report, tellOnce });

  const sessions = new Set<string>();
  const requests = new Set<Promise<void>>();
  let loaded = false;
  /** Suspended or stopped: nothing more is sent. */
  let closed = false;
  let accepted = false;
  let refusals = 0;
  let failures = 0;
  let stopDelay: (() => void) | undefined;
  let retry: { readonly stop: () => void; readonly asked: boolean } | undefined;

  const suspend = (reason: string): void => {
    if (closed) return;
    closed = true;
    report("suspended", { destination: id, reason });
    tellOnce("destination-suspended", `Nothing more is sent there until the next visit: ${reason}`);
  };

  const waitForRetry = (ids: readonly string[], reason: string, afterMs: number | undefined): void => {
    failures += 1;
    const delayMs = afterMs ?? backoffMs(failures, effects.random);
    retry?.stop();
    const stop = effects.startTimer(() => {
      retry = undefined;
      sendNext();
    }, delayMs);
    retry = { stop, asked: afterMs !== undefined };
    report("retrying", { ids, destination: id, reason, delayMs });
    if (reason === "credential-failed") tellOnce(reason, "The credential could not be fetched");
  };

  const accept = (batch: readonly ShelvedRecord[]): Promise<void> => {
    accepted = true;
    return shelf.accept(batch);
  };

  const dispatch = async (batch: readonly ShelvedRecord[], leaving: boolean): Promise<void> => {
    const again = batch.some(({ attempted }) => attempted);
    for (const record of batch) record.due = record.attempted = record.inFlight = true;
    const saved = shelf.save(batch);
    if (!leaving) await saved;
    const outcome = await send(
      batch.map(({ text }) => text),
      leaving,
    );
    for (const record of batch) record.inFlight = false;
    if (outcome.kind === "retry") return waitForRetry(idsOf(batch), outcome.reason, outcome.afterMs);
    failures = 0;
    if (outcome.kind === "suspended") return suspend(outcome.reason);
    if (outcome.kind === "delivered") return accept(batch);
    // Servers refuse a batch as a whole for one record of it.
    if (batch.length > 1) for (const record of batch) record.most = Math.ceil(batch.length / 2);
    else if (outcome.status === CONFLICT && again) return accept(batch);
    else if (!accepted && ++refusals >= REFUSALS_OF_A_WRONG_DESTINATION) suspend(outcome.reason);
    else await shelf.quarantine(batch, outcome.status === CONFLICT ? "conflict" : outcome.reason);
  };

  const start = (batch: readonly ShelvedRecord[], leaving: boolean): void => {
    const request: Promise<void> = dispatch(batch, leaving).then(() => {
      requests.delete(request);
      sendNext();
    });
    requests.add(request);
  };

  const sendNext = (): void => {
    if (!loaded || closed || requests.size || retry) return;
    const waiting = shelf.waiting();
    const batch = cutBatch(waiting, limits);
    const full = batch.length < waiting.length || batch.length >= limits.maxRecords;
    if (batch[0]?.due || full) start(batch, false);
  };

  const sendAll = (): void => {
    stopDelay?.();
    stopDelay = undefined;
    for (const record of shelf.waiting()) record.due = true;
    sendNext();
  };

  const resume = (): void => {
    // A wait that the server asked for stands; one of our own choice ends.
    if (!retry?.asked) {
      retry?.stop();
      retry = undefined;
    }
    sendAll();
  };

  const flush = async (): Promise<void> => {
    await ready;
    resume();
    while (requests.size) await Promise.all(requests);
  };

  const ready = shelf.load().then(() => {
    loaded = true;
    sendNext();
  });

  return {
    flush,
    resume,

    add: (record) => {
      void shelf.add(record);
      if (sessions.has(record.session)) {
        stopDelay ??= effects.startTimer(sendAll, limits.maxDelayMs);
        sendNext();
      } else {
        // The session's first records go early: they warm the preflight that its last request relies on.
        sessions.add(record.session);
        void Promise.resolve().then(sendAll);
      }
    },

    leave: () => {
      if (closed || retry?.asked) return;
      const bornHere = shelf.waiting().filter((record) => record.bornHere);
      const maxBytes = Math.min(limits.maxBytes, effects.page.keepaliveRoom);
      const batch = cutBatch(bornHere, { ...limits, maxBytes });
      if (batch[0] && batch[0].bytes < maxBytes) start(batch, true);
    },

    stop: async () => {
      await flush();
      closed = true;
      stopDelay?.();
      retry?.stop();
      shelf.release();
    },
  };
}
