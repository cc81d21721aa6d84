import type { TrackingError } from "./errors.ts";
import { createHtmlMediaAdapter } from "./players/html-media/adapter.ts";
import type { PlayerAdapter } from "./players/player-adapter.ts";
import { mustBe } from "./trace/check.ts";
import { traceOf } from "./trace/create-trace.ts";
import type { TraceOptions } from "./trace/options.ts";
import type { Trace } from "./trace/trace.ts";

/** Watches a `<video>` or `<audio>`. Never throws: see {@link Trace.error}. */
export function trackMediaElement(element: HTMLMediaElement, options: TraceOptions): Trace {
  const adapt = (report: (error: TrackingError) => void): PlayerAdapter => {
    mustBe("textTracks" in element, "player", "a media element");
    return createHtmlMediaAdapter(element, report);
  };
  return traceOf(adapt, () => options);
}
export type { TraceOptions } from "./trace/options.ts";
export type { Trace, TraceEvents } from "./trace/trace.ts";
