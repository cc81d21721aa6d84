import type { TrackingError } from "../errors.ts";
import { createHtmlMediaAdapter } from "../players/html-media/adapter.ts";
import { stoppedTrace, traceOf } from "../trace/create-trace.ts";
import type { ActivityOptions, TraceOptions } from "../trace/options.ts";
import { checkOptions } from "../trace/settings.ts";
import type { Trace } from "../trace/trace.ts";
import { trackVideojsPlayer } from "../trace/videojs-plugin.ts";
import { pickUpPlayers } from "./pick-up.ts";

/** The traces that the script tag began. */
export interface PageTraces {
  /** Calls `listener` for every trace, those that have begun already included. */
  onTrace(listener: (trace: Trace) => void): void;
}

/**
 * Watches every player of the page once the page is read; where the options are wrong, none, and one stopped trace
 * says why.
 */
export function watchPage(readOptions: () => TraceOptions | TrackingError | undefined): PageTraces {
  const traces: Trace[] = [];
  const listeners: ((trace: Trace) => void)[] = [];

  function add(trace: Trace): void {
    traces.push(trace);
    for (const listener of listeners) listener(trace);
  }

  function begin(): void {
    const options = readOptions();
    if (options === undefined) return;
    const checked = options instanceof Error ? options : checkOptions(options);
    if (checked instanceof Error || options instanceof Error) {
      if (checked instanceof Error) add(stoppedTrace(checked));
      return;
    }
    pickUpPlayers({
      player: (player) => add(trackVideojsPlayer(player, optionsFor(player.el(), options))),
      element: (element) => add(traceOf(() => createHtmlMediaAdapter(element), optionsFor(element, options))),
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();

  return {
    onTrace(listener) {
      listeners.push(listener);
      for (const trace of traces) listener(trace);
    },
  };
}

/** What an element says of its own activity goes before what the script tag says. */
function optionsFor(element: Element, options: TraceOptions): TraceOptions {
  const read = (name: string): string | undefined =>
    element.getAttribute(`data-playtrace-${name}`) ?? undefined;
  const id = read("activity-id");
  if (id === undefined) return options;
  const activity: ActivityOptions = { id, name: read("name"), description: read("description") };
  return { ...options, activity };
}
