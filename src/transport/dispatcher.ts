import { cutBatch } from "./batch.ts";
import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import type { Fate } from "./fate.ts";
import type { OutboxEffects } from "./outbox-effects.ts";
import type { QuarantineKeeper } from "./quarantine.ts";
import { createRetryTimer, type RetryTimer } from "./retry-timer.ts";
import { createSender, type AbortReason } from "./sender.ts";
import type { ArmedRequest } from "./armed-request.ts";
import { settle } from "./settlement.ts";
import type { Shelf, ShelvedRecord } from "./shelf.ts";

type Records = readonly ShelvedRecord[];

/** Says what became of records. */
export type Conclude = (
  name: Fate["name"],
  records: Records,
  why?: { readonly reason: string; readonly delayMs?: number },
) => void;

/** Sends what waits when it is due, one request at a time, and does with it what the answer says. */
export interface Dispatcher {
  /** A record of this session was put on the shelf. */
  readonly expect: (session: string) => void;
  /** All that waits is due. */
  readonly sendAll: () => void;
  /** Waits no longer after a failure, unless the server asked for it. */
  readonly retryNow: () => void;
  /** Hands one request with the first of these records to the browser before it returns. */
  readonly sendLast: (records: Records) => void;
  /** What the browser shall send where the page ends without a word, in place of what it was given before. */
  readonly arm: ArmedRequest["arm"];
  readonly disarm: () => void;
  /** Does something that sending has to wait for. */
  readonly await: (begun: Promise<void>) => void;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
  /** Lets go of all timers, and of the requests that the reason is meant for. */
  readonly end: (reason?: AbortReason) => void;
  /** When the next attempt is due, in milliseconds since the epoch, if one is. */
  readonly dueAt: RetryTimer["dueAt"];
}

export interface DispatcherParts {
  readonly destination: Destination;
  readonly effects: OutboxEffects;
  readonly shelf: Shelf;
  readonly quarantine: QuarantineKeeper;
  readonly conclude: Conclude;
  /** Whether this page sends ordinary requests. */
  readonly maySend: () => boolean;
  /** These are under way from now on. */
  readonly announce: (records: Records) => void;
}

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { destination, effects, shelf, quarantine, conclude, maySend, announce } = parts;
  const { batch: limits, repeats } = destination;
  const { page, startTimer } = effects;
  const { arm, disarm, send, leaveBytes } = createSender(destination, effects);
  const now = (): number => effects.clock().wallMs;

  const underWay = new Set<Promise<void>>();
  const retry = createRetryTimer(effects, () => sendNext());
  let ending = new AbortController();
  let due: Records = [];
  const sessions = new Set<string>();
  let stopDelay: (() => void) | undefined;
  /** When what waits is due at the latest, however much follows. */
  let dueBy = 0;
  /** Of single records, while none was accepted. */
  let refusals = 0;
  let acceptedAt = 0;
  /** The server has shown that it reads an older version only. */
  let downgrades = false;

  const olderOf = ({ text }: ShelvedRecord): string | null => destination.downgrade?.(text) ?? null;

  const downgrade = (records: Records): void => {
    for (const record of records) record.text = olderOf(record) ?? record.text;
  };

  const settleBatch = async (batch: Records, again: boolean, outcome: Delivery): Promise<void> => {
    const failed = outcome.kind === "retry";
    const isStrike = failed && outcome.status === 500;
    for (const record of batch) {
      record.strikes = isStrike ? record.strikes + 1 : 0;
      if (isStrike && batch.length < 2) record.failingSince ??= now();
    }
    const { failingSince = Infinity, strikes = 0 } = batch[0] ?? {};
    const failingForMs = acceptedAt > failingSince ? now() - failingSince : 0;
    const canDowngrade = batch.some((record) => olderOf(record) !== null);
    const attempt = { count: batch.length, again, repeats, canDowngrade, refusals, strikes, failingForMs };
    const verdict = settle(outcome, attempt);
    if (verdict.kind !== "retry") retry.succeed();
    const split = verdict.kind === "halve" ? verdict.kind : verdict.kind === "retry" && verdict.split;
    const half = Math.ceil(batch.length / 2);
    if (split === "behind") batch.forEach(shelf.putBehind);
    if (split === "halve") for (const record of batch) [record.most, record.strikes] = [half, 0];
    switch (verdict.kind) {
      case "delivered": {
        const dropped = batch.filter((_, index) => verdict.lost?.includes(index));
        refusals = -Infinity;
        acceptedAt = now();
        if (dropped.length) conclude("lost", dropped, { reason: "not-taken" });
        conclude("delivered", dropped.length ? batch.filter((record) => !dropped.includes(record)) : batch);
        return shelf.drop(batch);
      }
      case "quarantined": {
        const { reason, words } = verdict;
        refusals += 1;
        await quarantine.add(
          batch.map(({ id, session: of, text }) => ({ id, session: of, text, order: now(), reason, words })),
        );
        conclude("quarantined", batch, verdict);
        return shelf.drop(batch);
      }
      case "suspended":
        return conclude("suspended", [], verdict);
      case "retry": {
        const delayMs = retry.fail(failed ? outcome.afterMs : undefined);
        conclude("retrying", batch, { ...verdict, delayMs });
        break;
      }
      case "downgrade":
        downgrades = true;
        downgrade(batch);
        break;
      case "halve":
    }
    await shelf.save(batch);
  };

  const dispatch = async (chosen: Records, leaving: boolean): Promise<void> => {
    if (downgrades) downgrade(chosen.filter(({ attempted }) => !attempted));
    const saved = shelf.save(chosen.map((record) => ({ ...record, attempted: true })));
    if (!leaving) await saved;
    // Meanwhile the page may have gone, and have sent them with its last request; or another tab sends for all.
    const waiting = new Set(shelf.waiting());
    const batch = chosen.filter((record) => waiting.has(record));
    if (!batch.length || !(leaving || maySend())) return;
    const again = batch.some(({ attempted }) => attempted);
    for (const record of batch) record.attempted = record.inFlight = true;
    announce(batch);
    const { signal } = ending;
    const texts = batch.map(({ text }) => text);
    const outcome = await send(texts, { leaving, signal });
    for (const record of batch) record.inFlight = false;
    if (outcome.kind !== "retry" || !signal.aborted) await settleBatch(batch, again, outcome);
  };

  const track = (begun: Promise<void>): void => {
    const ended: Promise<void> = begun.then(() => {
      underWay.delete(ended);
      sendNext();
    });
    underWay.add(ended);
  };

  const sendNext = (): void => {
    if (!maySend() || underWay.size || retry.dueAt()) return;
    const waiting = shelf.ready();
    const batch = cutBatch(waiting, limits);
    const [first] = batch;
    const full = batch.length < waiting.length || batch.length >= limits.maxRecords;
    if (first && (full || first.attempted || due.includes(first))) track(dispatch(batch, false));
  };

  const endDelay = (): void => {
    stopDelay?.();
    stopDelay = undefined;
  };

  const sendAll = (): void => {
    endDelay();
    due = shelf.waiting();
    sendNext();
  };

  return {
    arm,
    disarm,
    sendAll,
    await: track,
    dueAt: retry.dueAt,

    expect: (of) => {
      const { maxDelayMs } = limits;
      const moment = now();
      // The session's first records go early: they warm the preflight that its last request relies on.
      if (!sessions.has(of)) dueBy = moment;
      else if (!stopDelay) dueBy = moment + 2 * maxDelayMs;
      sessions.add(of);
      stopDelay?.();
      // Acts come in bursts: each waits for the next one.
      stopDelay = startTimer(sendAll, Math.max(Math.min(maxDelayMs, dueBy - moment), 0));
      sendNext();
    },

    retryNow: () => {
      if (!retry.isAsked()) retry.end();
    },

    sendLast: (records) => {
      if (retry.isAsked() || destination.unload === "hold") return;
      const maxBytes = Math.min(limits.maxBytes, page.keepaliveRoom);
      const sizes = records.map((record) => ({ ...record, bytes: leaveBytes(record.text) }));
      const { length } = cutBatch(sizes, { ...limits, maxBytes });
      if ((sizes[0]?.bytes ?? Infinity) < maxBytes) track(dispatch(records.slice(0, length), true));
    },

    idle: async () => {
      while (underWay.size) await Promise.all(underWay);
    },

    end: (reason) => {
      disarm();
      endDelay();
      retry.end();
      if (!reason) return;
      ending.abort(reason);
      ending = new AbortController();
    },
  };
}
