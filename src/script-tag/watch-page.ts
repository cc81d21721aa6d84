import { TrackingError } from "../errors.ts";
import type { CaliperOptions } from "../formats/caliper/options.ts";
import type { Format } from "../formats/format.ts";
import { mayBeLaunch } from "../launch/launch-address.ts";
import type { OpenedLaunch } from "../launch/open-launch.ts";
import { openChannel, type Listen } from "../trace/channel.ts";
import { refusal } from "../trace/check.ts";
import { stoppedTrace } from "../trace/create-trace.ts";
import type { TraceOptions } from "../trace/options.ts";
import { checkOptions } from "../trace/settings.ts";
import type { Trace } from "../trace/trace.ts";
import { mediaAttributes, readAttributes, readJson, tagAttributes } from "./attributes.ts";
import { loadPart } from "./load-part.ts";
import { asksForCaliper, resolveFormats, type NamedOptions } from "./named-formats.ts";
import { pickUpPlayers } from "./pick-up.ts";

/** What few pages need, as far as this one needs it. */
interface Parts {
  caliper?: (options: CaliperOptions) => Format;
  progress?: (options: TraceOptions) => TraceOptions;
  openLaunch?: (options: TraceOptions) => OpenedLaunch;
}

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

  async function begin(): Promise<void> {
    let given = read();
    const parts: Parts = {};
    if (!(given instanceof TrackingError)) {
      try {
        if (asksForCaliper(given))
          parts.caliper = await loadPart("caliper", async () =>
            import("../formats/caliper/format.ts").then(({ caliper }) => caliper),
          );
        if (given["progress"])
          parts.progress = await loadPart("progress", async () =>
            import("../progress/tag-progress.ts").then(({ tagProgress }) => tagProgress),
          );
        // A launch that is asked for in vain is told in debug.
        if (given["launch"] && (given["debug"] || mayBeLaunch(location.href)))
          parts.openLaunch = await loadPart("launch", async () =>
            import("../launch/open-tag-launch.ts").then(({ openTagLaunch }) => openTagLaunch),
          );
      } catch (cause) {
        given = refusal(cause, "script");
      }
    }
    if (!(given instanceof TrackingError))
      await inspect(given).catch((cause) => report(refusal(cause, "script")));
    watch(given, parts);
  }

  /** Opens what shows the page's traces before the first of them begins, for of what was told before it knows nothing. */
  async function inspect({ inspector }: NamedOptions): Promise<void> {
    const asked =
      inspector === "address" ? /[?&]playtrace=inspect(&|$)/.test(location.search) : inspector === "";
    if (asked)
      traces.on(
        await loadPart("inspector", async () =>
          import("../inspector/open-inspector.ts").then(({ openInspector }) => openInspector),
        ),
      );
  }

  function watch(given: NamedOptions | TrackingError, { caliper, openLaunch, progress }: Parts): void {
    const asked = readBlock() || Object.keys(script?.dataset ?? {})[0];
    let options: TraceOptions = {};
    let launched: OpenedLaunch | undefined;
    const checked =
      given instanceof TrackingError
        ? given
        : checkOptions(() => {
            options = resolveFormats(given, caliper);
            options = progress?.(options) ?? options;
            launched = openLaunch?.(options);
            return (options = launched?.options ?? { ...options, launch: undefined });
          });
    if (asked && checked instanceof TrackingError) report(checked);
    launched?.problems.forEach(report);
    /** What an element says of its own activity goes before what the script tag says. */
    const optionsOf = (element: Element) => (): TraceOptions => {
      const { activity } = options;
      const own = readAttributes(element, mediaAttributes, report);
      return { ...options, activity: { ...(typeof activity === "object" && activity), ...own } };
    };
    pickUpPlayers((outer, track) => {
      if (!asked || checked instanceof TrackingError) return;
      const trace = track(optionsOf(outer));
      add(launched?.heed(trace) ?? trace);
    });
  }

  if (document.readyState === "loading")
    document.addEventListener("DOMContentLoaded", () => void begin(), { once: true });
  else void begin();

  return traces.on;
}
