import type { Clock } from "../platform/clock.ts";
import type { StartTimer } from "../platform/timer.ts";
import { byteLength } from "./batch.ts";
import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import type { KeepaliveBudget } from "./keepalive-budget.ts";
import { retryAfterMs } from "./retry-policy.ts";
import { statusOutcome } from "./status-outcome.ts";

/** Requests up to this size outlive their page always; a larger one only when the page leaves. */
const SMALL_BODY_BYTES = 16 * 1024;

/** One request, one outcome. Where the credential is at hand the request starts before the call returns. */
export type Send = (texts: readonly string[], leaving: boolean) => Promise<Delivery>;

export interface SenderParts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  readonly startTimer: StartTimer;
  readonly budget: KeepaliveBudget;
}

interface Letter {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly keepalive: boolean;
}

/** Sends with `fetch`. It never rejects, follows no redirect and sends no cookie. */
export function createFetchSender(destination: Destination, parts: SenderParts): Send {
  const { credential, success, timeoutMs, url } = destination;
  const { budget, clock, fetch, startTimer } = parts;

  const write = (texts: readonly string[], leaving: boolean): Letter => {
    const { body, contentType, headers } = destination.pack(texts, new Date(clock().wallMs).toISOString());
    return {
      body,
      headers: { ...headers, "content-type": contentType },
      keepalive: leaving || byteLength(body) <= Math.min(SMALL_BODY_BYTES, budget.room()),
    };
  };

  const post = async ({ body, headers, keepalive }: Letter, authorization: string): Promise<Delivery> => {
    const giveUp = new AbortController();
    const giveBack = budget.take(keepalive ? byteLength(body) : 0);
    const stopTimer = startTimer(() => giveUp.abort(), timeoutMs);
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: { ...headers, ...(authorization && { authorization }) },
        keepalive,
        credentials: "omit",
        redirect: "manual",
        signal: giveUp.signal,
      });
      const retryAfter = retryAfterMs(response.headers.get("retry-after"), clock().wallMs);
      return statusOutcome({ status: response.status, body: await response.text(), retryAfter }, success);
    } catch {
      // Offline, refused, reset, blocked by CORS or mixed content: fetch does not say which.
      return { kind: "retry", reason: giveUp.signal.aborted ? "timeout" : "network" };
    } finally {
      stopTimer();
      giveBack();
    }
  };

  return async (texts, leaving) => {
    let letter: Letter;
    try {
      letter = write(texts, leaving);
    } catch (cause) {
      return { kind: "refused", status: 0, reason: `not packed: ${String(cause)}` };
    }
    try {
      const { current, renew } = credential;
      const outcome = await post(letter, current() ?? (await renew?.()) ?? "");
      return renew && outcome.kind === "suspended" && /^40[13]$/.test(outcome.reason)
        ? await post(letter, await renew())
        : outcome;
    } catch {
      // The page's own function failed; its error may hold the credential.
      return { kind: "retry", reason: "credential-failed" };
    }
  };
}
