import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";

const MAX_WORDS = 200;

/** One server's answer, as far as it can be read; a redirect that was not followed has status 0. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Milliseconds that the server asks to wait. */
  readonly retryAfter: number | undefined;
}

/**
 * What an answer means. A status that is in no row suspends: the records stay, and nothing is sent to a
 * destination that nobody understands.
 */
export function statusOutcome(
  { status, body, retryAfter }: Answer,
  success: Destination["success"],
): Delivery {
  if (status >= 200 && status < 300) {
    return isSuccess(status, body, success)
      ? { kind: "delivered" }
      : { kind: "suspended", reason: "unexpected-answer" };
  }
  if (status >= 500 || [408, 425, 429].includes(status)) {
    return { kind: "retry", reason: `${status}`, ...(retryAfter && { afterMs: retryAfter }) };
  }
  if ([400, 409, 413, 422].includes(status)) {
    return { kind: "refused", status, reason: `${status} ${body.slice(0, MAX_WORDS)}`.trim() };
  }
  return { kind: "suspended", reason: status ? `${status}` : "redirect" };
}

function isSuccess(status: number, body: string, success: Destination["success"]): boolean {
  if (success === "not-html") return !/^\s*<(!doctype\s+html|html)/i.test(body);
  return status === 204 || (status === 200 && isJsonArray(body));
}

function isJsonArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    // What is no JSON is no JSON array.
    return false;
  }
}
