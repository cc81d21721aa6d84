import type { TraceOptions } from "../../../src/trace/options.ts";
import type { Trace } from "../../../src/trace/trace.ts";

/** How the page goes on once its launch was taken. */
export interface Opened {
  readonly options: TraceOptions;
  /** Ends what runs, and goes where the LMS wants the learner. */
  readonly leave: (trace: Trace) => Promise<void>;
}
