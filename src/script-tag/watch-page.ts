import { TrackingError } from "../errors.ts";
import { openChannel, type Listen } from "../trace/channel.ts";
import { stoppedTrace } from "../trace/create-trace.ts";
import type { TraceOptions } from "../trace/options.ts";
import { checkOptions } from "../trace/settings.ts";
import type { Trace } from "../trace/trace.ts";
import { mediaAttributes, readAttributes, readJson, tagAttributes } from "./attributes.ts";
import { pickUpPlayers } from "./pick-up.ts";

/**
 * Watches every player of the page once the page is read. What is wrong with the options is told by a stopped trace,
 * and where nothing could be delivered no player is watched.
 * @param script the tag; without a word of ours, there or in the page's JSON block, nothing is watched
 * @returns calls a listener for every trace that begins, those that have begun already included
 */
export function watchPage(script: HTMLOrSVGScriptElement | null): Listen<Trace> {
  const traces = openChannel<Trace>("trace", (error) => console.error("[playtrace]", error));

  function add(trace: Trace): void {
    traces.past.push(trace);
    traces.tell(trace);
  }

  const report = (error: TrackingError): void => add(stoppedTrace(error));

  function begin(): void {
    const json = document.querySelector('script#playtrace[type="application/json"]')?.textContent;
    const asked = json || Object.keys(script?.dataset ?? {})[0];
    let options: TraceOptions = {};
    const checked = checkOptions(
      () =>
        (options = {
          ...(json && readJson(json, "script#playtrace")),
          ...(script && readAttributes(script, tagAttributes, report)),
        }),
    );
    if (asked && checked instanceof TrackingError) report(checked);
    /** What an element says of its own activity goes before what the script tag says. */
    const optionsOf = (element: Element) => (): TraceOptions => {
      const { activity } = options;
      const own = readAttributes(element, mediaAttributes, report);
      return { ...options, activity: { ...(typeof activity === "object" && activity), ...own } };
    };
    pickUpPlayers((outer, track) => {
      if (asked && !(checked instanceof TrackingError)) add(track(optionsOf(outer)));
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();

  return traces.on;
}
