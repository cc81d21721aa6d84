import { byteLength } from "./batch.ts";
import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import type { OutboxEffects } from "./outbox-effects.ts";
import { retryAfterMs } from "./retry-policy.ts";
import type { AbortReason, Send } from "./sender.ts";
import { statusOutcome, unexpected } from "./status-outcome.ts";

const forGood: AbortReason = "consent-denied";

/** Whether a function of the page's own has said what became of its batch, in one of the four words. */
export const isDelivery = (value: unknown): value is Delivery =>
  /^(delivered|retry|refused|suspended)$/.test(Reflect.get(Object(value), "kind"));

/**
 * Sends with `fetch`, follows no redirect and sends no cookie; or by the destination's own function. Where the credential
 * is at hand the request starts before the call returns. The time-out covers all that one outcome takes, the page's own
 * credential function included.
 */
export function createFetchSender(
  destination: Destination,
  effects: Pick<OutboxEffects, "clock" | "fetch" | "page" | "startTimer">,
): Send {
  const { credential, pack, send, success, timeoutMs, unload, url } = destination;
  const { clock, fetch, page, startTimer } = effects;
  const now = (): number => clock().wallMs;
  // Chromium keeps the connection of a request that outlives its page for half a minute after it was given up, and
  // has six of them for a server: one that does not answer would be closed to all that follows.
  let isSilent = false;

  return async (texts, { leaving = false, signal }) => {
    let packed: ReturnType<typeof pack>;
    try {
      packed = pack(texts, new Date(now()).toISOString());
    } catch (cause) {
      return { kind: "refused", status: 0, reason: `not packed: ${String(cause)}`, words: "" };
    }
    const { body, contentType, headers } = packed;
    const bytes = byteLength(body);
    // Any request may be under way when its page goes, but it leaves half of the room to the last one.
    const keepalive = leaving || (!isSilent && unload === "send" && bytes < page.keepaliveRoom / 2);
    const taken = keepalive ? bytes : 0;

    const over = new AbortController();
    // Offline, refused, reset, blocked by CORS or mixed content: fetch does not say which.
    let failure = "network";
    const end = (why: string): void => {
      failure = why;
      over.abort();
    };
    const hearAbort = (): void => {
      if (!keepalive || signal?.reason === forGood) end("aborted");
    };
    const stopTimer = startTimer(() => {
      isSilent = true;
      end("timeout");
    }, timeoutMs);
    signal?.addEventListener("abort", hearAbort, { signal: over.signal });
    if (signal?.aborted) hearAbort();

    /** The page's own function may fail, and its error may hold the credential. */
    const obtain = <Value>(promised: Value | Promise<Value>, why = "credential-failed"): Promise<Value> =>
      new Promise((resolve, reject) => {
        over.signal.addEventListener("abort", reject);
        Promise.resolve(promised).then(resolve, () => end(why));
      });

    const post = async (authorization: string): Promise<Delivery> => {
      if (send) {
        const batch = { ...packed, records: texts, leaving, signal: over.signal };
        const outcome: unknown = await obtain(send(batch), failure);
        isSilent = false;
        return isDelivery(outcome) ? outcome : unexpected;
      }
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: { ...headers, "content-type": contentType, ...(authorization && { authorization }) },
        keepalive,
        credentials: "omit",
        redirect: "manual",
        signal: over.signal,
      });
      const { status } = response;
      isSilent = false;
      const afterMs = retryAfterMs(response.headers.get("retry-after"), now());
      const said = await response.text();
      // Some servers quote the request in what they say of it, which is kept and reported.
      const hidden = authorization.replace(/.* /, "");
      return statusOutcome(
        { status, afterMs, body: hidden ? said.replaceAll(hidden, "***") : said },
        success,
        texts,
      );
    };

    page.keepaliveRoom -= taken;
    try {
      over.signal.throwIfAborted();
      const given = credential(false);
      const authorization = typeof given === "string" ? given : await obtain(given);
      const outcome = await post(authorization);
      if (outcome.kind !== "suspended" || !/^40[13]$/.test(outcome.reason)) return outcome;
      const renewed = await obtain(credential(true));
      return renewed === authorization ? outcome : await post(renewed);
    } catch {
      return { kind: "retry", reason: failure };
    } finally {
      stopTimer();
      // Nothing listens to the outbox any more.
      over.abort();
      page.keepaliveRoom += taken;
    }
  };
}
