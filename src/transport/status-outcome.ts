import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";

/** So much is told of why a server refused, and so much kept of its words. */
export const REASON_CHARACTERS = 200;
export const WORDS_CHARACTERS = 2048;
/** What no server that was meant would say. */
export const unexpected: Delivery = { kind: "suspended", reason: "unexpected-answer" };

/** A page for people, where a record was posted. */
export const WEB_PAGE: RegExp = /^\s*<(!doctype\s+html|html)/i;

/** One server's answer, as far as it can be read; a redirect that was not followed has status 0. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Milliseconds that the server asks to wait. */
  readonly afterMs: number | undefined;
}

/**
 * What an answer means. A status that is in no row suspends: the records stay, and nothing is sent to a
 * destination that nobody understands.
 */
export function statusOutcome(
  { status, body, afterMs }: Answer,
  success: Destination["success"],
  texts: readonly string[] = [],
): Delivery {
  const code = `${status}`;
  if (/^2..$/.test(code)) {
    try {
      if (typeof success === "function") return success(body, texts);
      const isList = (): boolean => status === 200 && Array.isArray(JSON.parse(body));
      const fits = success === "not-html" ? !WEB_PAGE.test(body) : status === 204 || isList();
      if (fits) return { kind: "delivered" };
    } catch {
      // What cannot be read comes from another server.
    }
    return unexpected;
  }
  if (/^(408|425|429|5..)$/.test(code)) {
    return { kind: "retry", reason: code, status, afterMs };
  }
  if (/^(400|409|413|422)$/.test(code)) {
    const words = body.slice(0, WORDS_CHARACTERS);
    return { kind: "refused", status, reason: `${code} ${words.slice(0, REASON_CHARACTERS)}`, words };
  }
  return { kind: "suspended", reason: status ? code : "redirect" };
}
