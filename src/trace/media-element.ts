import { createHtmlMediaAdapter } from "../players/html-media/adapter.ts";
import { mustBe } from "./check.ts";
import { traceOf } from "./create-trace.ts";
import type { TraceOptions } from "./options.ts";
import type { Trace } from "./trace.ts";

/** Watches one `<video>` or `<audio>`. */
export const trackMedia = (
  element: HTMLMediaElement,
  read: () => TraceOptions,
  begin: typeof traceOf = traceOf,
): Trace =>
  begin((report) => {
    mustBe("textTracks" in element, "player", "a media element");
    return createHtmlMediaAdapter(element, report);
  }, read);
