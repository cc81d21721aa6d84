import { TrackingError } from "../errors.ts";
import { openChannel, type Listen } from "../trace/channel.ts";
import { stoppedTrace } from "../trace/create-trace.ts";
import type { TraceOptions } from "../trace/options.ts";
import { checkOptions } from "../trace/settings.ts";
import type { Trace } from "../trace/trace.ts";
import { refusal } from "../trace/check.ts";
import { mediaAttributes, readAttributes, readJson, tagAttributes } from "./attributes.ts";
import {
  asksForCaliper,
  loadCaliper,
  resolveFormats,
  type CaliperModule,
  type NamedOptions,
} from "./named-formats.ts";
import { pickUpPlayers } from "./pick-up.ts";

/** What the page says beside the tag. */
const readBlock = (): string =>
  document.querySelector('script#playtrace[type="application/json"]')?.textContent ?? "";

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

  function read(): NamedOptions | TrackingError {
    try {
      return {
        ...(readBlock() && readJson(readBlock(), "script#playtrace")),
        ...(script && readAttributes(script, tagAttributes, report)),
      };
    } catch (cause) {
      return refusal(cause, "options");
    }
  }

  function begin(): void {
    const given = read();
    if (given instanceof TrackingError || !asksForCaliper(given)) return watch(given);
    const src = script?.getAttribute("src") ?? "";
    loadCaliper(new URL(src, document.baseURI).href).then(
      (module) => watch(given, module),
      (cause: unknown) => watch(refusal(cause, "data-format")),
    );
  }

  function watch(given: NamedOptions | TrackingError, module?: CaliperModule): void {
    const asked = readBlock() || Object.keys(script?.dataset ?? {})[0];
    const isWrong = given instanceof TrackingError;
    const options: TraceOptions = isWrong ? {} : resolveFormats(given, module);
    const checked = isWrong ? given : checkOptions(() => options);
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
