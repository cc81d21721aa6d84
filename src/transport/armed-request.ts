import { credentialAtHand } from "./credential.ts";
import type { Destination } from "./destination.ts";
import { formRequest } from "./form-request.ts";
import type { OutboxEffects } from "./outbox-effects.ts";

/** A request that the browser keeps, and sends when the page has ended, whatever ended it. */
export interface ArmedRequest {
  /**
   * Arms a request with these records in place of the one before; none take it back. They are written, and true is
   * returned, only where one can be armed: not where the browser has no `fetchLater`, the request would need a
   * preflight, the credential is not at hand, or the server would store them twice.
   */
  readonly arm: (write: () => readonly string[]) => boolean;
  /** Takes the armed request back. */
  readonly disarm: () => void;
}

/** Arms by `fetchLater`: https://whatpr.org/fetch/1647.html#deferred-fetch. Nobody can read the answer. */
export function createArmedRequest(
  destination: Destination,
  { clock, fetchLater, origin }: Pick<OutboxEffects, "clock" | "fetchLater" | "origin">,
): ArmedRequest {
  const { beacon, credential, pack, repeats, send, unload, url } = destination;
  const asksNobody = beacon || new URL(url).origin === origin;
  const allowed = asksNobody && !send && unload === "send" && repeats !== "stored";
  let armed: AbortController | undefined;

  const disarm = (): void => {
    armed?.abort();
    armed = undefined;
  };

  const arm: ArmedRequest["arm"] = (write) => {
    disarm();
    if (!fetchLater || !allowed) return false;
    const authorization = credentialAtHand(credential);
    if (authorization === undefined) return false;
    const texts = write();
    if (!texts.length) return false;
    const moment = new Date(clock().wallMs).toISOString();
    const { signal } = (armed = new AbortController());
    const rules: RequestInit = { method: "POST", credentials: "omit", redirect: "manual", signal };
    try {
      if (beacon) {
        const form = formRequest(destination, texts, { authorization, moment });
        fetchLater(form.url, { ...rules, body: form.body });
      } else {
        const { body, contentType, headers } = pack(texts, moment);
        const named = { ...headers, "content-type": contentType, ...(authorization && { authorization }) };
        fetchLater(url, { ...rules, body, headers: named });
      }
      return true;
    } catch {
      // More than the browser keeps, or a page that may keep none: the records wait as without it.
      return false;
    }
  };

  return { arm, disarm };
}
