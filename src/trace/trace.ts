import type { TrackingError } from "../errors.ts";
import type { LearningEvent } from "../events/learning-event.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import type { LearningRecord } from "../formats/format.ts";

/** What a trace tells its page, by name: a closed list. */
export interface TraceEvents {
  /** The learner did something. */
  event: { readonly event: LearningEvent; readonly context: TrackingContext };
  /** A record was made; `text` is what will be sent, byte for byte. */
  record: {
    readonly id: string;
    readonly destination: string;
    readonly record: LearningRecord;
    readonly text: string;
  };
  /** Records are in the outbox and will survive the tab. */
  stored: { readonly ids: readonly string[]; readonly destination: string };
  /** The server has answered for them. */
  delivered: { readonly ids: readonly string[]; readonly destination: string };
  /** A batch will be sent again after `delayMs`; `reason` is a status or the name of a failure. */
  retrying: {
    readonly ids: readonly string[];
    readonly destination: string;
    readonly reason: string;
    readonly delayMs: number;
  };
  /** Nothing more is sent there until the page is loaded again; the records stay. */
  suspended: { readonly destination: string; readonly reason: string };
  /** A record was refused for good and is kept aside, with the server's words. */
  quarantined: { readonly id: string; readonly destination: string; readonly reason: string };
  /** Records are gone; each loss is told once. */
  lost: { readonly ids: readonly string[]; readonly destination: string; readonly reason: string };
  /** Something was wrong; a late listener hears the earlier ones. */
  error: TrackingError;
}

/** One player, watched. */
export interface Trace {
  /** Why the trace never started, where an option was wrong; the video plays on. */
  readonly error: TrackingError | undefined;
  /** Calls `listener` at each such happening until the returned function is called. */
  on<Name extends keyof TraceEvents>(name: Name, listener: (detail: TraceEvents[Name]) => void): () => void;
  /** Sends what waits now. Resolves when no record is under way: delivered, or waiting for its retry. */
  flush(): Promise<void>;
  /**
   * Ends the session, lets go of the player and sends what waits. Resolves as {@link flush} does. A second
   * call does nothing.
   */
  stop(): Promise<void>;
}
