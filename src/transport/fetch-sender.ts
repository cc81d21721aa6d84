import { byteLength } from "./batch.ts";
import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import type { OutboxEffects } from "./outbox-effects.ts";
import { retryAfterMs } from "./retry-policy.ts";
import { statusOutcome } from "./status-outcome.ts";

/** One request, one outcome. Where the credential is at hand the request starts before the call returns. */
export type Send = (texts: readonly string[], leaving: boolean) => Promise<Delivery>;

/** Sends with `fetch`. It never rejects, follows no redirect and sends no cookie. */
export function createFetchSender(destination: Destination, effects: Omit<OutboxEffects, "random">): Send {
  const { credential, pack, success, timeoutMs, url } = destination;
  const { clock, fetch, page, startTimer } = effects;
  const now = (): number => clock().wallMs;

  return async (texts, leaving) => {
    let packed: ReturnType<typeof pack>;
    try {
      packed = pack(texts, new Date(now()).toISOString());
    } catch (cause) {
      return { kind: "refused", status: 0, reason: `not packed: ${String(cause)}` };
    }
    const { body, contentType, headers } = packed;
    const bytes = byteLength(body);

    const post = async (authorization: string): Promise<Delivery> => {
      const giveUp = new AbortController();
      const { signal } = giveUp;
      const stopTimer = startTimer(() => giveUp.abort(), timeoutMs);
      // Any request may be under way when its page goes, but it leaves half of the room to the last one.
      const keepalive = leaving || bytes < page.keepaliveRoom / 2;
      const taken = keepalive ? bytes : 0;
      page.keepaliveRoom -= taken;
      try {
        const response = await fetch(url, {
          method: "POST",
          body,
          headers: { ...headers, "content-type": contentType, ...(authorization && { authorization }) },
          keepalive,
          credentials: "omit",
          redirect: "manual",
          signal,
        });
        const { status } = response;
        const afterMs = retryAfterMs(response.headers.get("retry-after"), now());
        return statusOutcome({ status, afterMs, body: await response.text() }, success);
      } catch {
        // Offline, refused, reset, blocked by CORS or mixed content: fetch does not say which.
        return { kind: "retry", reason: signal.aborted ? "timeout" : "network" };
      } finally {
        stopTimer();
        page.keepaliveRoom += taken;
      }
    };

    try {
      const known = credential(false);
      const authorization = typeof known === "string" ? known : await known;
      const outcome = await post(authorization);
      if (outcome.kind !== "suspended" || !/^40[13]$/.test(outcome.reason)) return outcome;
      const renewed = await credential(true);
      return renewed === authorization ? outcome : await post(renewed);
    } catch {
      // The page's own function failed; its error may hold the credential.
      return { kind: "retry", reason: "credential-failed" };
    }
  };
}
