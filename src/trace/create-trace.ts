import { TrackingError } from "../errors.ts";
import type { PlayerAdapter } from "../players/player-adapter.ts";
import { mustBe, refusal } from "./check.ts";
import { createHappenings } from "./happenings.ts";
import type { TraceOptions } from "./options.ts";
import { runTrace } from "./run-trace.ts";
import { checkOptions } from "./settings.ts";
import { thisPage, type Surroundings } from "./surroundings.ts";
import type { Trace } from "./trace.ts";

/**
 * Watches a player and delivers what the learner does. Never throws: where an option is wrong the returned trace
 * has stopped before it began, its `error` says why, and the video plays on.
 */
export function createTrace(adapter: PlayerAdapter, options: TraceOptions): Trace {
  return traceOf(
    () => adapter,
    () => options,
  );
}

/** The same for a player that must still be adapted, and options that must still be read: either may fail. */
export function traceOf(
  adapt: (report: (error: TrackingError) => void) => PlayerAdapter,
  read: () => TraceOptions,
  surroundings?: Surroundings,
): Trace {
  const settings = checkOptions(read);
  if (settings instanceof TrackingError) return stoppedTrace(settings);
  const happenings = createHappenings(settings.debug);
  try {
    const adapter = adapt(happenings.fail);
    mustBe(typeof adapter.attach === "function", "player", "one that Playtrace can watch");
    return runTrace({ adapter, settings, happenings, around: surroundings ?? thisPage() });
  } catch (cause) {
    return stoppedTrace(refusal(cause, "player"));
  }
}

const done = (): Promise<void> => Promise.resolve();
const nothing: readonly never[] = [];

/** A trace that never began, and says why. */
export function stoppedTrace(error: TrackingError): Trace {
  const { fail, on } = createHappenings();
  fail(error);
  return {
    error,
    on,
    record: () => undefined,
    flush: done,
    stop: done,
    consent: () => Promise.resolve({ left: nothing }),
    status: () => nothing,
    check: () => Promise.resolve(nothing),
    quarantine: () => ({ list: () => Promise.resolve(nothing), retry: done, drop: done }),
  };
}
