import { credentialAtHand } from "./credential.ts";
import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { formRequest } from "./form-request.ts";
import type { OutboxEffects } from "./outbox-effects.ts";

/**
 * Sends by the browser's beacon, whose answer nobody can read: the records stay until a later request tells of them.
 * Gives nothing where the credential is not at hand, or the browser takes no more.
 */
export function createBeaconSender(
  destination: Destination,
  effects: Pick<OutboxEffects, "clock" | "page" | "sendBeacon" | "startTimer">,
): (texts: readonly string[]) => Promise<Delivery> | undefined {
  const { clock, page, sendBeacon, startTimer } = effects;
  return (texts) => {
    const authorization = credentialAtHand(destination.credential);
    if (authorization === undefined) return undefined;
    try {
      const moment = new Date(clock().wallMs).toISOString();
      const { url, body } = formRequest(destination, texts, { authorization, moment });
      if (!sendBeacon(url, body)) return undefined;
      const bytes = String(body).length;
      page.keepaliveRoom -= bytes;
      // Nobody hears when a beacon has arrived.
      startTimer(() => (page.keepaliveRoom += bytes), destination.timeoutMs);
    } catch {
      // What cannot be packed is reported by the request that is sent in its place.
      return undefined;
    }
    return Promise.resolve({ kind: "retry", reason: "unread" });
  };
}
