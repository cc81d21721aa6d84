import type { TrackingError } from "../errors.ts";

/** What became of one request: closed, so that every answer of every server has its row. */
export type Delivery =
  /** The server has answered for every record of the batch; those at the places in `lost` it has dropped. */
  | { readonly kind: "delivered"; readonly lost?: readonly number[] }
  /**
   * Nobody knows, or the server is not able now. `status` is what it answered, where it did; `afterMs` the wait that it
   * asked for.
   */
  | {
      readonly kind: "retry";
      readonly reason: string;
      readonly status?: number;
      readonly afterMs?: number | undefined;
    }
  /** The server refuses the batch for what is in it: `reason` in short, and its own `words`, up to 2,048 characters. */
  | { readonly kind: "refused"; readonly status: number; readonly reason: string; readonly words: string }
  /** The destination is wrong, or does not want us: nothing is to be sent there again. */
  | { readonly kind: "suspended"; readonly reason: string };

/** What an outbox tells its owner, by name. `destination` is {@link Destination.id}. */
export interface DeliveryReports {
  stored: { readonly ids: readonly string[]; readonly destination: string };
  delivered: { readonly ids: readonly string[]; readonly destination: string };
  retrying: {
    readonly ids: readonly string[];
    readonly destination: string;
    readonly reason: string;
    readonly delayMs: number;
  };
  suspended: { readonly destination: string; readonly reason: string };
  quarantined: { readonly id: string; readonly destination: string; readonly reason: string };
  lost: { readonly ids: readonly string[]; readonly destination: string; readonly reason: string };
  error: TrackingError;
}

/** Takes the reports; must not throw. */
export type Report = (
  ...report: {
    [Name in keyof DeliveryReports]: [name: Name, detail: DeliveryReports[Name]];
  }[keyof DeliveryReports]
) => void;

/** How a destination stands, as far as this page knows. */
export interface DeliveryStatus {
  readonly destination: string;
  /** Records in this page's care that wait: where it sends for all tabs, theirs as well. */
  readonly waiting: number;
  readonly inFlight: number;
  /** Records of this page that the server has answered for. */
  readonly delivered: number;
  /** Records of this page that the server refused. */
  readonly quarantined: number;
  /** Why records wait or are gone, as told last; absent while all is well. */
  readonly lastError?: string;
  /** When the next attempt is due, in milliseconds since the epoch; absent where none is. */
  readonly nextAttempt?: number;
  /** Whether this page sends for all tabs. */
  readonly sender: boolean;
  /** Why nothing is sent there any more; absent while something is. */
  readonly suspended?: string;
}
