import type { TrackingError } from "../errors.ts";
import { createHtmlMediaAdapter } from "../players/html-media/adapter.ts";
import { stoppedTrace, traceOf } from "../trace/create-trace.ts";
import type { TraceOptions } from "../trace/options.ts";
import { checkOptions } from "../trace/settings.ts";
import type { Trace } from "../trace/trace.ts";
import { trackVideojsPlayer } from "../trace/videojs-plugin.ts";
import { pickUpPlayers } from "./pick-up.ts";

/** Calls `listener` for every trace that the script tag begins, those that have begun already included. */
export type OnTrace = (listener: (trace: Trace) => void) => void;

/**
 * Watches every player of the page once the page is read. What is wrong with the options is told by a stopped trace,
 * and where nothing could be delivered no player is watched.
 * @param readOptions `undefined` where the tag asks for nothing
 */
export function watchPage(
  readOptions: (report: (error: TrackingError) => void) => TraceOptions | undefined,
): OnTrace {
  const traces: Trace[] = [];
  const listeners: ((trace: Trace) => void)[] = [];

  function add(trace: Trace): void {
    traces.push(trace);
    for (const listener of listeners) listener(trace);
  }

  function begin(): void {
    const options = readOptions((error) => add(stoppedTrace(error)));
    if (options === undefined) return;
    const checked = checkOptions(options);
    if (checked instanceof Error) {
      add(stoppedTrace(checked));
      return;
    }
    pickUpPlayers({
      player: (player) => add(trackVideojsPlayer(player, optionsFor(player.el(), options))),
      element: (element) => add(traceOf(() => createHtmlMediaAdapter(element), optionsFor(element, options))),
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();

  return (listener) => {
    listeners.push(listener);
    traces.forEach((trace) => listener(trace));
  };
}

/** What an element says of its own activity goes before what the script tag says. */
function optionsFor(element: Element, options: TraceOptions): TraceOptions {
  const read = (name: string): string | undefined =>
    element.getAttribute(`data-playtrace-${name}`) ?? undefined;
  const id = read("activity-id");
  return id === undefined
    ? options
    : { ...options, activity: { id, name: read("name"), description: read("description") } };
}
