import type { Delivery } from "./delivery.ts";
import type { Destination } from "./destination.ts";

/** So many refused records, and none ever accepted, say that the destination is the wrong one. */
const REFUSALS_OF_A_WRONG_DESTINATION = 3;
/** The status that tells of a record with this id and other words; some servers say it of any known id. */
const CONFLICT = 409;
/** The status that tells of a version that the server does not read. */
const UNPROCESSABLE = 422;
/** A server that fails: at everything, or at one record of the batch. */
const FAILURE = 500;
const STRIKES = 5;
const PATIENCE_MS = 24 * 3_600_000;

/** What is known of a batch whose request has ended. */
export interface Attempt {
  /** How many records it held. */
  readonly count: number;
  /** It was sent before, or may have been. */
  readonly again: boolean;
  readonly repeats: Destination["repeats"];
  /** One of its records can be written in an older version. */
  readonly canDowngrade: boolean;
  /** How many single records were refused while none was ever accepted; below 0 where one was. */
  readonly refusals: number;
  /** How often this batch has met 500 in a row, this time included. */
  readonly strikes: number;
  /** Milliseconds that the server has failed at this record alone, while it accepted others; else 0. */
  readonly failingForMs: number;
}

/** What is done with the records of a batch. */
export type Verdict =
  | { readonly kind: "delivered"; readonly lost?: readonly number[] }
  /** All wait; then they go in batches half as large, or a single one goes `behind` the others. */
  | { readonly kind: "retry"; readonly reason: string; readonly split?: "halve" | "behind" }
  /** The next batch is half as large. */
  | { readonly kind: "halve" }
  /** The same batch goes again in an older version, and so do all that follow. */
  | { readonly kind: "downgrade" }
  | { readonly kind: "suspended"; readonly reason: string }
  | { readonly kind: "quarantined"; readonly reason: string; readonly words: string };

/** Decides, from what a request came to, what becomes of its records. */
export function settle(outcome: Delivery, attempt: Attempt): Verdict {
  if (outcome.kind === "retry") return retry(outcome, attempt);
  return outcome.kind === "refused" ? refuse(outcome, attempt) : outcome;
}

function refuse({ status, reason, words }: Delivery & { kind: "refused" }, attempt: Attempt): Verdict {
  const { again, canDowngrade, count, refusals, repeats } = attempt;
  if (status === UNPROCESSABLE && canDowngrade) return { kind: "downgrade" };
  // Servers refuse a batch as a whole for one record of it.
  if (count > 1) return { kind: "halve" };
  const isConflict = status === CONFLICT;
  if (again && (isConflict || (repeats === "refused" && status > 0))) return { kind: "delivered" };
  if (refusals + 1 >= REFUSALS_OF_A_WRONG_DESTINATION) return { kind: "suspended", reason };
  return { kind: "quarantined", reason: isConflict ? "conflict" : reason, words };
}

function retry({ reason, status }: Delivery & { kind: "retry" }, attempt: Attempt): Verdict {
  const { count, strikes, failingForMs } = attempt;
  if (status !== FAILURE || strikes < STRIKES) return { kind: "retry", reason };
  if (count > 1) return { kind: "retry", reason, split: "halve" };
  if (failingForMs >= PATIENCE_MS) return { kind: "quarantined", reason, words: "" };
  return { kind: "retry", reason, split: "behind" };
}
