import type { Holds } from "../platform/holds.ts";
import type { DeliveryStatus, Report } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { createDispatcher, type Conclude } from "./dispatcher.ts";
import { createFates, type Fate } from "./fate.ts";
import { browserEffects } from "./outbox-effects.ts";
import type { OutboxEffects } from "./outbox-effects.ts";
import type { OutboxStore, QuarantineStore, QueuedRecord } from "./outbox-store.ts";
import { joinPeers, type PeerMessage, type Peers } from "./peers.ts";
import { keepQuarantine, type Quarantine } from "./quarantine.ts";
import { createShelf, idsOf, rowOf, type ShelvedRecord } from "./shelf.ts";
import { createTellOnce } from "./tell-once.ts";

export type { OutboxEffects };

/** Keeps records until the server has answered for them. Nothing here throws or rejects. */
export interface Outbox {
  /** Stores a record, reports `stored`, and sends it when it is due. */
  readonly add: (record: QueuedRecord) => void;
  /** Keeps a record apart that cannot be sent as it is, and reports it as `quarantined`. */
  readonly setAside: (record: QueuedRecord, reason: string) => void;
  /** Sends what waits now. Resolves when nothing is under way: delivered, or waiting for its retry. */
  readonly flush: () => Promise<void>;
  /**
   * The page hides: hands one request to the browser before it returns, with what was born in this page and nobody
   * has under way. What does not fit waits.
   */
  readonly hide: () => void;
  /** What the browser shall send where the page ends without a word, if it can; no texts take it back. */
  readonly arm: (write: () => readonly string[]) => boolean;
  /** The page goes: does the same, and leaves the rest to other tabs or the next visit. */
  readonly leave: () => void;
  /** The page is back, or online: tries at once. */
  readonly resume: () => void;
  /** Flushes, then lets go of everything. What waits still is sent by another tab, or at the next visit. */
  readonly stop: () => Promise<void>;
  /** Consent is gone: ends every request and forgets all records. Returns the ids of those that had left before. */
  readonly discard: () => readonly string[];
  readonly status: () => DeliveryStatus;
  readonly quarantine: Quarantine;
}

/** What all outboxes of one destination share, over all tabs. */
export interface OutboxShare {
  readonly store: OutboxStore;
  readonly quarantined: QuarantineStore;
  readonly holds: Holds;
}

/** Effects that are left out are the browser's own. */
export interface OutboxParts extends OutboxShare, Partial<OutboxEffects> {
  readonly report: Report;
}

const bornHere = (records: readonly ShelvedRecord[]): readonly ShelvedRecord[] =>
  records.filter(({ owner }) => owner === "here");

export function createOutbox(destination: Destination, { report, ...parts }: OutboxParts): Outbox {
  const effects = { ...browserEffects, ...parts };
  const { id, timeoutMs } = destination;
  const fates = createFates(id, report);
  const tellOnce = createTellOnce(report, id);
  const now = (): number => effects.clock().wallMs;
  /** Those who wait for what another tab does. */
  const flushing = new Set<() => void>();
  let peers: Peers | undefined;
  /** Nothing more is sent: it is suspended, stopped or discarded. */
  let closed = false;

  const conclude: Conclude = (name, records, { reason = "", delayMs = 0 } = { reason: "" }) => {
    const isEnd = name === "suspended";
    if (isEnd && closed) return;
    const fate = { name, ids: idsOf(records), reason, delayMs };
    peers?.tell({ type: "fate", fate });
    const ids = idsOf(records.filter(({ owner }) => owner !== "peer"));
    if (ids.length || isEnd) fates.hear({ ...fate, ids });
    // The next tab may find things mended.
    if (isEnd) close();
  };

  const shelf = createShelf(id, {
    ...effects,
    lose: (records, reason) => {
      conclude("lost", records, { reason });
      void shelf.drop(records);
    },
    refused: (reason) => tellOnce("storage-unavailable", "kept in memory only", reason),
  });

  const put = (record: QueuedRecord): void => {
    void shelf.add(record).then((stored) => {
      if (stored) report("stored", { ids: [record.id], destination: id });
      if (!peers?.sends()) tellWaiting(shelf.find([record.id]));
    });
    if (!closed) dispatcher.expect(record.session);
  };

  const quarantine = keepQuarantine({
    store: effects.quarantined,
    now,
    lose: (ids, reason) => report("lost", { ids, destination: id, reason }),
    putBack: ({ id: refused, session, text }) => put({ id: refused, session, text, alone: true }),
  });

  const dispatcher = createDispatcher({
    destination,
    effects,
    shelf,
    quarantine,
    conclude,
    maySend: () => !closed && peers?.sends() === true,
    announce: (records) => peers?.tell({ type: "sending", ids: idsOf(records) }),
  });

  /** Tells whoever sends what waits here, and what is under way. */
  const tellWaiting = (records = bornHere(shelf.all())): void => {
    if (!records.length) return;
    peers?.tell({ type: "waiting", records: records.map(rowOf) });
    peers?.tell({ type: "sending", ids: idsOf(records.filter(({ inFlight }) => inFlight)) });
  };

  const endFlushes = (): void => {
    for (const end of flushing) end();
    flushing.clear();
  };

  const hearFate = (fate: Fate): void => {
    const isEnd = fate.name === "suspended";
    if (isEnd && closed) return;
    const records = shelf.find(fate.ids);
    const ids = idsOf(bornHere(records));
    if (ids.length || isEnd) fates.hear({ ...fate, ids });
    if (isEnd) close();
    else if (fate.name === "retrying") for (const record of records) record.awayUntil = 0;
    else shelf.forget(fate.ids);
    endFlushes();
  };

  const hear = (message: PeerMessage): void => {
    const sends = peers?.sends() === true;
    switch (message.type) {
      case "sender":
        return tellWaiting();
      case "waiting":
        if (!sends) return;
        shelf.adopt(message.records);
        return message.records.forEach(({ session }) => dispatcher.expect(session));
      case "sending":
        for (const record of shelf.find(message.ids)) {
          record.awayUntil = now() + timeoutMs;
          record.attempted = true;
        }
        if (sends && message.ids.length) effects.startTimer(dispatcher.sendAll, timeoutMs);
        return;
      case "fate":
        return hearFate(message.fate);
      case "flush":
        if (sends) resume();
    }
  };

  const letGo = (): void => {
    peers?.leave();
    peers = undefined;
    endFlushes();
  };

  const close = (): void => {
    closed = true;
    dispatcher.end();
    letGo();
  };

  const join = (): void => {
    peers = joinPeers(id, {
      ...effects,
      hear,
      take: () => {
        dispatcher.await(shelf.load().then(quarantine.tidy));
        peers?.tell({ type: "sender" });
        endFlushes();
      },
    });
  };

  const resume = (): void => {
    if (closed) return;
    if (!peers) join();
    dispatcher.retryNow();
    dispatcher.sendAll();
  };

  const answerOfPeers = (): Promise<void> =>
    new Promise((resolve) => {
      const stopTimer = effects.startTimer(resolve, timeoutMs);
      flushing.add(() => {
        stopTimer();
        resolve();
      });
      peers?.tell({ type: "flush" });
    });

  const flush = async (): Promise<void> => {
    resume();
    await peers?.known;
    if (peers && !peers.sends() && bornHere(shelf.all()).length) await answerOfPeers();
    await dispatcher.idle();
  };

  const hide = (): void => {
    // Chromium says hidden once more after pagehide: a second request might overtake the first.
    if (!closed && peers) dispatcher.sendLast(bornHere(shelf.waiting()));
  };

  join();

  return {
    add: put,
    setAside: ({ id: own, session, text }, reason) => {
      void quarantine
        .add([{ id: own, session, text, order: now(), reason, words: "" }])
        .then(() => fates.hear({ name: "quarantined", ids: [own], reason, delayMs: 0 }));
    },
    flush,
    hide,
    resume,
    arm: dispatcher.arm,
    quarantine,

    leave: () => {
      dispatcher.disarm();
      hide();
      tellWaiting();
      dispatcher.end("leaving");
      letGo();
    },

    stop: async () => {
      await flush();
      tellWaiting();
      close();
      shelf.release();
    },

    discard: () => {
      const all = shelf.all();
      const own = all.filter(({ owner }) => owner !== "peer");
      const ids = idsOf(own);
      closed = true;
      dispatcher.end("consent-denied");
      if (ids.length) fates.hear({ name: "lost", ids, reason: "consent-denied", delayMs: 0 });
      shelf.forget(idsOf(all));
      letGo();
      return [...fates.delivered, ...idsOf(own.filter(({ attempted }) => attempted))];
    },

    status: () => {
      const all = shelf.all();
      const inFlight = all.filter((record) => record.inFlight).length;
      const nextAttempt = dispatcher.dueAt();
      return {
        destination: id,
        waiting: all.length - inFlight,
        inFlight,
        ...fates.told(),
        ...(nextAttempt && { nextAttempt }),
        sender: peers?.sends() === true,
      };
    },
  };
}
