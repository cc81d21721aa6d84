import { createHtmlMediaAdapter } from "./players/html-media/adapter.ts";
import { traceOf } from "./trace/create-trace.ts";
import type { TraceOptions } from "./trace/options.ts";
import type { Trace } from "./trace/trace.ts";

/** Watches a `<video>` or `<audio>`. Never throws: see {@link Trace.error}. */
export function trackMediaElement(element: HTMLMediaElement, options: TraceOptions): Trace {
  return traceOf(
    (report) => createHtmlMediaAdapter(element, report),
    () => options,
  );
}
export type { TraceOptions } from "./trace/options.ts";
export type { Trace, TraceEvents } from "./trace/trace.ts";
