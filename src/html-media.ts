import { traceLaunched } from "./launch/trace-launched.ts";
import { trackMedia } from "./trace/media-element.ts";
import type { TraceOptions } from "./trace/options.ts";
import type { Trace } from "./trace/trace.ts";

/** Watches a `<video>` or `<audio>`. Never throws: see {@link Trace.error}. */
export const trackMediaElement = (element: HTMLMediaElement, options: TraceOptions): Trace =>
  trackMedia(element, () => options, traceLaunched);

export type { TraceOptions } from "./trace/options.ts";
export type { Trace, TraceEvents } from "./trace/trace.ts";
