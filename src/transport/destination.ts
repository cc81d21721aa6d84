import type { Credential } from "./credential.ts";
import type { Delivery } from "./delivery.ts";

/** Where the bounds of one request lie. */
export interface BatchLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
}

/** What is sent by a function of the page's own. */
export interface OwnBatch {
  /** The records as JSON texts, in their order. */
  readonly records: readonly string[];
  /** The same, packed by the format. */
  readonly body: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The page hides or goes: what is to outlive it must be handed to the browser before the function returns. */
  readonly leaving: boolean;
  /** Aborted where nobody waits for the outcome any more: after the time-out, or as the page goes. */
  readonly signal: AbortSignal;
}

/** Sends one batch by other means, and says what became of it; a rejection is a `retry`. */
export type OwnSend = (batch: OwnBatch) => Delivery | Promise<Delivery>;

/** One place to deliver to. It knows no event, no player and no format but how to pack a body. */
export interface Destination {
  /** Identity of its outbox: endpoint, format and name, never the secret. Stands in reports. */
  readonly id: string;
  /** Absolute URL that is posted to; the same for every request, so that one preflight serves all. */
  readonly url: string;
  readonly credential: Credential;
  /**
   * What the answer to a success must look like: anything else means that the destination is the wrong one. A function
   * reads the body itself.
   */
  readonly success: "json-array" | "not-html" | ((body: string, texts: readonly string[]) => Delivery);
  /** In place of a request to the URL, which then is a mere name. */
  readonly send?: OwnSend | undefined;
  /** Packs JSON texts into one body; `sendTime` is ISO 8601. */
  readonly pack: (
    texts: readonly string[],
    sendTime: string,
  ) => {
    readonly body: string;
    readonly contentType: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** The same record in the version before, for a server that answers 422; `null` where there is none. */
  readonly downgrade?: ((text: string) => string | null) | undefined;
  /**
   * What the server does with a record that it has already: `"recognised"` keeps one; `"refused"` answers with an error;
   * `"stored"` keeps another one.
   */
  readonly repeats: "recognised" | "refused" | "stored";
  /** `"hold"` sends nothing as the page goes, since nobody would read the answer. */
  readonly unload: "send" | "hold";
  /** As the page goes, a form is sent that needs no preflight: `form-request.ts`. */
  readonly beacon: boolean;
  /**
   * A batch leaves when it is full, or when no record has followed for `maxDelayMs` milliseconds, or after twice that
   * time.
   */
  readonly batch: BatchLimits & { readonly maxDelayMs: number };
  /** Milliseconds after which a request without an answer is given up. */
  readonly timeoutMs: number;
}

/** At most 50 records or 60 KB of text in one request, after at most 5 s. */
export const DEFAULT_BATCH: Destination["batch"] = { maxRecords: 50, maxBytes: 60_000, maxDelayMs: 5000 };

export const DEFAULT_TIMEOUT_MS = 10_000;
