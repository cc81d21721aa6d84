import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";

const MAX_WORDS = 200;
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
  if (status >= 200 && status < 300) {
    const fits =
      success === "not-html" ? !HTML.test(body) : status === 204 || (status === 200 && isArray(body));
    return fits ? { kind: "delivered" } : { kind: "suspended", reason: "unexpected-answer" };
  }
  if (/^(408|425|429|5..)$/.test(code)) {
    return { kind: "retry", reason: code, afterMs };
  }
  if (/^(400|409|413|422)$/.test(code)) {
    return { kind: "refused", status, reason: `${code} ${body.slice(0, MAX_WORDS)}` };
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
