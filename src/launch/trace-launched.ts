import { isObject } from "../trace/check.ts";
import { traceOf } from "../trace/create-trace.ts";
import type { PlayerAdapter } from "../players/player-adapter.ts";
import type { TraceOptions } from "../trace/options.ts";
import type { Trace } from "../trace/trace.ts";
import { noPlayer } from "./no-player.ts";
import { openLaunch, type OpenedLaunch } from "./open-launch.ts";

/** Watches a player with options that may ask for the page's launch. Never throws: see {@link Trace.error}. */
export const traceLaunched: typeof traceOf = (adapt, read, surroundings) => {
  let launched: OpenedLaunch | undefined;
  const trace = traceOf(
    (report) => {
      launched?.problems.forEach(report);
      return adapt(report);
    },
    () => {
      const options = read();
      if (!isObject(options) || options.launch === undefined) return options;
      launched = openLaunch(options);
      return launched.options;
    },
    surroundings,
  );
  return launched ? launched.heed(trace) : trace;
};

/**
 * Watches a player and delivers what the learner does. Never throws: where an option is wrong the returned trace
 * has stopped before it began, its `error` says why, and the video plays on.
 */
export function createTrace(adapter: PlayerAdapter, options: TraceOptions): Trace;
/**
 * A trace of a page without a player: it delivers what is told to {@link Trace.record}, and lives with the page. Never
 * throws.
 */
export function createTrace(options: TraceOptions): Trace;
export function createTrace(...given: [PlayerAdapter, TraceOptions] | [TraceOptions]): Trace {
  return given.length === 1
    ? traceLaunched(
        () => noPlayer(),
        () => given[0],
      )
    : traceLaunched(
        () => given[0],
        () => given[1],
      );
}
