import { cutBatch } from "./batch.ts";
import type { Delivery, Report } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { browserEffects } from "./outbox-effects.ts";
import type { OutboxEffects } from "./outbox-effects.ts";
import type { OutboxStore, QueuedRecord } from "./outbox-store.ts";
import { backoffMs } from "./retry-policy.ts";
import { createSender } from "./sender.ts";
import { createShelf, idsOf } from "./shelf.ts";
import type { ShelvedRecord } from "./shelf.ts";
import { createTellOnce } from "./tell-once.ts";

/** So many refused records, and none ever accepted, say that the destination is the wrong one. */
const REFUSALS_OF_A_WRONG_DESTINATION = 3;

/** The status that tells of a record with this id and other words; some servers say it of any known id. */
const CONFLICT = 409;

export type { OutboxEffects };

type Records = readonly ShelvedRecord[];

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

/** Effects that are left out are the browser's own. */
export interface OutboxParts extends Partial<OutboxEffects> {
  readonly store: OutboxStore;
  readonly report: Report;
}

export function createOutbox(destination: Destination, { store, report, ...given }: OutboxParts): Outbox {
  const effects = { ...browserEffects, ...given };
  const { page, random, startTimer } = effects;
  const { id, batch: limits } = destination;
  const tellOnce = createTellOnce(report, id);
  const { send } = createSender(destination, effects);
  const shelf = createShelf(id, { ...effects, store, report, tellOnce });

  /** Requests, and at first the reading of the store. */
  const underWay = new Set<Promise<void>>();
  let due: Records = [];
  let session: string | undefined;
  /** Suspended or stopped: nothing more is sent. */
  let closed = false;
  /** Of single records, while none was accepted. */
  let refusals = 0;
  let failures = 0;
  let stopDelay: (() => void) | undefined;
  let stopRetry: (() => void) | undefined;
  /** The server itself asked to wait. */
  let asked = false;

  const suspend = (reason: string): void => {
    if (closed) return;
    closed = true;
    report("suspended", { destination: id, reason });
    tellOnce("destination-suspended", "suspended", reason);
  };

  const endRetry = (): void => {
    stopRetry?.();
    stopRetry = undefined;
    asked = false;
  };

  const retryLater = (ids: readonly string[], reason: string, afterMs: number | undefined): void => {
    failures += 1;
    const delayMs = afterMs ?? backoffMs(failures, random);
    endRetry();
    asked = afterMs !== undefined;
    stopRetry = startTimer(() => {
      endRetry();
      sendNext();
    }, delayMs);
    report("retrying", { ids, destination: id, reason, delayMs });
    if (reason === "credential-failed") tellOnce(reason, "waiting", reason);
  };

  const settle = async (batch: Records, again: boolean, outcome: Delivery): Promise<void> => {
    const ids = idsOf(batch);
    const { kind } = outcome;
    if (kind === "retry") return retryLater(ids, outcome.reason, outcome.afterMs);
    failures = 0;
    if (kind === "suspended") return suspend(outcome.reason);
    const conflict = kind === "refused" && outcome.status === CONFLICT;
    const alone = batch.length < 2;
    if (kind === "delivered" || (conflict && again && alone)) {
      refusals = -Infinity;
      report("delivered", { ids, destination: id });
      return shelf.drop(batch);
    }
    if (alone) refusals += 1;
    if (refusals >= REFUSALS_OF_A_WRONG_DESTINATION) return suspend(outcome.reason);
    for (const record of batch) {
      // Servers refuse a batch as a whole for one record of it.
      record.most = Math.ceil(batch.length / 2);
      if (!alone) continue;
      const reason = (record.refused = conflict ? "conflict" : outcome.reason);
      report("quarantined", { id: record.id, destination: id, reason });
      tellOnce("records-lost", "quarantined", reason);
    }
    await shelf.save(batch);
  };

  const dispatch = async (chosen: Records, leaving: boolean): Promise<void> => {
    const saved = shelf.save(chosen.map((record) => ({ ...record, attempted: true })));
    if (!leaving) await saved;
    // Meanwhile the page may have gone, and have sent them with its last request.
    const waiting = shelf.waiting();
    const batch = chosen.filter((record) => waiting.includes(record));
    if (!batch.length) return;
    const again = batch.some(({ attempted }) => attempted);
    for (const record of batch) record.attempted = record.inFlight = true;
    const outcome = await send(
      batch.map(({ text }) => text),
      { leaving },
    );
    for (const record of batch) record.inFlight = false;
    await settle(batch, again, outcome);
  };

  const track = (begun: Promise<void>): void => {
    const ended: Promise<void> = begun.then(() => {
      underWay.delete(ended);
      sendNext();
    });
    underWay.add(ended);
  };

  const sendNext = (): void => {
    if (closed || underWay.size || stopRetry) return;
    const waiting = shelf.waiting();
    const batch = cutBatch(waiting, limits);
    const [first] = batch;
    const full = batch.length < waiting.length || batch.length >= limits.maxRecords;
    if (first && (full || first.attempted || due.includes(first))) track(dispatch(batch, false));
  };

  const sendAll = (): void => {
    stopDelay?.();
    stopDelay = undefined;
    due = shelf.waiting();
    sendNext();
  };

  const resume = (): void => {
    if (!asked) endRetry();
    sendAll();
  };

  const flush = async (): Promise<void> => {
    resume();
    while (underWay.size) await Promise.all(underWay);
  };

  track(shelf.load());

  return {
    flush,
    resume,

    add: (record) => {
      shelf.add(record);
      if (closed) return;
      // The session's first records go early: they warm the preflight that its last request relies on.
      stopDelay ??= startTimer(sendAll, record.session === session ? limits.maxDelayMs : 0);
      session = record.session;
      sendNext();
    },

    leave: () => {
      if (closed || asked) return;
      const maxBytes = Math.min(limits.maxBytes, page.keepaliveRoom);
      const bornHere = shelf.waiting().filter((record) => record.bornHere);
      const batch = cutBatch(bornHere, { ...limits, maxBytes });
      if (batch[0] && batch[0].bytes < maxBytes) track(dispatch(batch, true));
    },

    stop: async () => {
      await flush();
      closed = true;
      stopDelay?.();
      endRetry();
      shelf.release();
    },
  };
}
