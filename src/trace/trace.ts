import type { TrackingError } from "../errors.ts";
import type { LearningEvent } from "../events/learning-event.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import type { LearningRecord } from "../formats/format.ts";
import type { DeliveryReports } from "../transport/delivery.ts";

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
