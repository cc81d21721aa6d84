import type { ConnectionReport } from "../connection/connection-report.ts";
import type { TrackingError } from "../errors.ts";
import type { LearningEvent } from "../events/learning-event.ts";
import type { PlatformEvent } from "../events/platform-event.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import type { LearningRecord } from "../formats/format.ts";
import type { DeliveryReports, DeliveryStatus } from "../transport/delivery.ts";
import type { QuarantinedRecord } from "../transport/outbox-store.ts";

/** What a trace tells its page, by name: a closed list. */
export interface TraceEvents extends DeliveryReports {
  /** The learner did something. */
  event: { readonly event: LearningEvent; readonly context: TrackingContext };
  /** A record was made; `text` is what will be sent, byte for byte. */
  record: {
    readonly id: string;
    readonly destination: string;
    readonly record: LearningRecord;
    readonly text: string;
  };
}

/** What the destinations of a trace refused for good, with their own words. Nothing rejects. */
export interface TraceQuarantine {
  /** All that is kept, oldest first for each destination; plain data, ready for `JSON.stringify`. */
  list(): Promise<readonly (QuarantinedRecord & { readonly destination: string })[]>;
  /** Sends these records again, each in a request of its own; default: all. */
  retry(ids?: readonly string[]): Promise<void>;
  /** Gives these records up, which is told as `lost`; default: all. */
  drop(ids?: readonly string[]): Promise<void>;
}

/** One player, watched. */
export interface Trace {
  /** Why the trace never started, where an option was wrong; the video plays on. */
  readonly error: TrackingError | undefined;
  /** Calls `listener` at each such happening until the returned function is called. */
  on<Name extends keyof TraceEvents>(name: Name, listener: (detail: TraceEvents[Name]) => void): () => void;
  /**
   * Tells what happened around the player, on the platform's pages or in a quiz, now: it goes to every destination whose
   * format writes it, as those do that `playtrace/platform` has wrapped. Neither `only` nor `except` holds for it. What
   * cannot be told is an `error`; a trace that has stopped records nothing.
   */
  record(event: PlatformEvent): void;
  /** Sends what waits now. Resolves when no record is under way: delivered, or waiting for its retry. */
  flush(): Promise<void>;
  /**
   * Ends the session, lets go of the player and sends what waits. Resolves as {@link flush} does. A second
   * call does nothing.
   */
  stop(): Promise<void>;
  /**
   * The learner's decision. `"granted"` records this player from now on, and what happened while consent was pending.
   * `"denied"` holds for every trace in every tab of the origin, at once: requests are aborted, no session is closed, what
   * waits is discarded and told as `lost` with the reason `"consent-denied"`, and all that Playtrace stored is removed. A
   * later grant begins a new session. The decision itself is not stored.
   * @returns once it is done, `left`: the ids of this page's records that had already been handed to the network
   */
  consent(decision: "granted" | "denied"): Promise<{ readonly left: readonly string[] }>;
  /** How each destination stands, as far as this page knows; empty while there is no consent. */
  status(): readonly DeliveryStatus[];
  /**
   * Asks each destination whether it would take records, by a batch without any, and says in plain words what is wrong where
   * it would not; empty while there is no consent. Never rejects.
   */
  check(): Promise<readonly ConnectionReport[]>;
  /** What was refused, to look at, to send again or to give up; empty while there is no consent. */
  quarantine(): TraceQuarantine;
}
