import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";

const REASON_CHARACTERS = 200;
const WORDS_CHARACTERS = 2048;
const HTML = /^\s*<(!doctype\s+html|html)/i;

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
export function statusOutcome({ status, body, afterMs }: Answer, success: Destination["success"]): Delivery {
  const code = `${status}`;
  if (/^2..$/.test(code)) {
    const fits =
      success === "not-html" ? !HTML.test(body) : status === 204 || (status === 200 && isArray(body));
    return fits ? { kind: "delivered" } : { kind: "suspended", reason: "unexpected-answer" };
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

function isArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    // What is no JSON is no JSON array.
    return false;
  }
}
