import { watchPage } from "./script-tag/watch-page.ts";
import type { Listen } from "./trace/channel.ts";
import type { Trace } from "./trace/trace.ts";

export { isTrackingError, TrackingError } from "./errors.ts";
export { defineFormat } from "./formats/format.ts";
export { xapi } from "./formats/xapi/format.ts";
export { trackMediaElement } from "./html-media.ts";
export { createTrace } from "./trace/create-trace.ts";

/** What a tag that stands in the page twice has brought already: its players are not watched twice. */
const earlier: { readonly onTrace: Listen<Trace> } | undefined = Reflect.get(globalThis, "Playtrace");

/** Calls its listener for every trace that the script tag begins, the earlier ones included. */
export const onTrace: Listen<Trace> =
  typeof document === "undefined" ? () => () => {} : (earlier?.onTrace ?? watchPage(document.currentScript));
