import { TrackingError } from "../errors.ts";
import type { PlayerAdapter } from "../players/player-adapter.ts";
import { createHappenings, type Happenings } from "./happenings.ts";
import type { TraceOptions } from "./options.ts";
import { runTrace } from "./run-trace.ts";
import { checkOptions } from "./settings.ts";
import type { Trace } from "./trace.ts";

/**
 * Watches a player and delivers what the learner does. Never throws: where an option is wrong the returned trace
 * has stopped before it began, its `error` says why, and the video plays on.
 */
export function createTrace(adapter: PlayerAdapter, options: TraceOptions): Trace {
  return traceOf(() => adapter, options);
}

/** The same for a player that must still be adapted, which may fail. */
export function traceOf(adapt: () => PlayerAdapter, options: TraceOptions): Trace {
  const happenings = createHappenings(options?.debug === true);
  const settings = checkOptions(options);
  let error: TrackingError;
  if (settings instanceof TrackingError) {
    error = settings;
  } else {
    try {
      return runTrace(adapt(), settings, happenings);
    } catch (cause) {
      const message = "This is no player that Playtrace can watch.";
      error = new TrackingError("invalid-player", message, { which: "player", cause });
    }
  }
  return stoppedTrace(error, happenings);
}

/** A trace that never began, and says why. */
export function stoppedTrace(error: TrackingError, happenings: Happenings = createHappenings(false)): Trace {
  const { fail, on } = happenings;
  fail(error);
  const done = (): Promise<void> => Promise.resolve();
  return { error, on, flush: done, stop: done };
}
