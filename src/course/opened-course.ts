import type { TrackingError } from "../errors.ts";
import type { TraceOptions } from "../trace/options.ts";
import type { Trace } from "../trace/trace.ts";
import type { CoursePlayer } from "./course-player.ts";

/** A launch that was accepted: where records go, and what else the learning system wants of the page. */
export interface OpenedCourse {
  readonly options: TraceOptions;
  /** Resolves once it is known where the learner left off; in time to play, in any case. */
  readonly known: Promise<void>;
  /** What the launch said and could not be used. */
  readonly problems: readonly TrackingError[];
  /** Sets the player as the learner wants it. */
  readonly prepare?: (player: CoursePlayer) => void;
  /** What has to know of the trace; the same trace comes back. */
  readonly heed?: (trace: Trace) => Trace;
  /** Ends the session and goes where the learning system wants the learner; absent where it has no such wish. */
  readonly leave?: (trace: Trace) => Promise<void>;
}

/** What opening needs of the page. */
export interface Opening {
  /** What is told of the video, whatever the launch. */
  readonly content: TraceOptions;
  /** Told what goes wrong after the opening. */
  readonly report: (error: TrackingError) => void;
}
