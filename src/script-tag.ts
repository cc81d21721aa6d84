import { watchPage } from "./script-tag/watch-page.ts";
import type { Listen } from "./trace/channel.ts";
import { trackMedia } from "./trace/media-element.ts";
import type { TraceOptions } from "./trace/options.ts";
import type { Trace } from "./trace/trace.ts";

export { isTrackingError, TrackingError } from "./errors.ts";
export { defineFormat } from "./formats/format.ts";
export { xapi } from "./formats/xapi/format.ts";
export { createTrace } from "./trace/create-trace.ts";

/** Watches a `<video>` or `<audio>`. Never throws: see {@link Trace.error}. */
export const trackMediaElement = (element: HTMLMediaElement, options: TraceOptions): Trace =>
  trackMedia(element, () => options);

/** What a tag that stands in the page twice has brought already: its players are not watched twice. */
const earlier: { readonly onTrace: Listen<Trace> } | undefined = Reflect.get(globalThis, "Playtrace");

/** Calls its listener for every trace that the script tag begins, the earlier ones included. */
export const onTrace: Listen<Trace> =
  typeof document === "undefined" ? () => () => {} : (earlier?.onTrace ?? watchPage(document.currentScript));
