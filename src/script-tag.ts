import { readAttributes } from "./script-tag/attributes.ts";
import { watchPage, type OnTrace } from "./script-tag/watch-page.ts";

export { isTrackingError, TrackingError } from "./errors.ts";
export { defineFormat } from "./formats/format.ts";
export { xapi } from "./formats/xapi/format.ts";
export { trackMediaElement } from "./html-media.ts";
export { createTrace } from "./trace/create-trace.ts";
export { trackVideojsPlayer } from "./trace/videojs-plugin.ts";

const attributes = { ...document.currentScript?.dataset };

/** Calls its listener for every trace that the script tag begins, the earlier ones included. */
export const onTrace: OnTrace = watchPage((report) => {
  const json = document.querySelector('script#playtrace[type="application/json"]')?.textContent;
  // A tag without a word of ours is there for the global `Playtrace` alone.
  return json || Object.keys(attributes).length ? readAttributes(attributes, json, report) : undefined;
});
