import type { Destination } from "../transport/destination.ts";
import { statusOutcome, WEB_PAGE } from "../transport/status-outcome.ts";
import type { ConnectionVerdict } from "./connection-report.ts";

const byStatus: Readonly<Record<number, ConnectionVerdict>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  405: "not-found",
  410: "not-found",
  429: "busy",
};

/** What the answer to a batch without records says of the way there. */
export function verdictOf(
  { status, body }: { readonly status: number; readonly body: string },
  success: Destination["success"],
): ConnectionVerdict {
  // Browsers hide the status of a redirect that is not followed.
  const known = status < 200 || (status >= 300 && status < 400) ? "redirected" : byStatus[status];
  if (known) return known;
  const { kind } = statusOutcome({ status, body, afterMs: undefined }, success);
  if (kind === "delivered") return "ready";
  if (kind === "retry") return "server-failing";
  // Some servers refuse a batch for being empty: they have read it, and therefore taken the credential.
  return kind === "refused" && !WEB_PAGE.test(body) ? "ready" : "unexpected-answer";
}
