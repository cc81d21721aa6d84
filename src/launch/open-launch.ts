import { TrackingError } from "../errors.ts";
import { isObject, isText, mustBe } from "../trace/check.ts";
import { startingConsent } from "../trace/consent.ts";
import type { TraceOptions } from "../trace/options.ts";
import type { RemoteProgress } from "../trace/remote-progress.ts";
import type { Trace } from "../trace/trace.ts";
import { openLaunchPage, type LaunchPage } from "./launch-page.ts";
import { launchedOptions } from "./launched-options.ts";
import { readLaunch } from "./read-launch.ts";
import { refuseLaunch } from "./refuse-launch.ts";

/** The options that hold once the page's launch was read. */
export interface OpenedLaunch {
  readonly options: TraceOptions;
  /** What the launch says and cannot be used. */
  readonly problems: readonly TrackingError[];
  /** The same trace; what the learner consents to there also decides whether a reload finds the credential. */
  readonly heed: (trace: Trace) => Trace;
}

/**
 * Reads the launch that the option `launch` asks for, and takes its secrets out of the page's address. Throws a
 * `TrackingError` where there is one that cannot be used: then nothing is tracked, and nothing sent anywhere.
 * @param progress where a launched trace keeps its progress as well, unless the options say so; default: nowhere
 */
export function openLaunch(
  options: TraceOptions,
  page: LaunchPage = openLaunchPage(),
  progress?: RemoteProgress,
): OpenedLaunch {
  const { launch, ...own } = options;
  const bar = page.address();
  mustBe(launch === "auto" || isObject(launch), "launch", '"auto" or an object');
  const { address = bar, allow = [new URL(bar).origin] } = launch === "auto" ? {} : launch;
  mustBe(isText(address), "launch.address", "a text");
  const found = readLaunch(address, { allow, page: bar });
  if (found instanceof TrackingError) throw found;
  if (!found) {
    if (own.debug) page.note("No launch parameters are there: the page's own options hold.");
    return { options: own, problems: [], heed: (trace) => trace };
  }
  if (found.kind === "cmi5") return refuseLaunch("unsupported-launch", "fetch", "left to playtrace/cmi5");
  const { endpoint, actor, registration, activityId, problems } = found;
  const belongsTo = JSON.stringify([endpoint, actor, registration, activityId]);
  const token = found.token ?? page.token.find(belongsTo);
  if (token !== undefined) page.token.hold(belongsTo, token);
  const consent = startingConsent(own);
  if (consent !== "pending") page.token.outlive(consent === "granted");
  const launched = launchedOptions(own, { ...found, token });
  return {
    options: { ...launched, progress: launched.progress ?? progress },
    problems,
    heed: (trace) => ({
      ...trace,
      consent: (decision) => {
        page.token.outlive(decision === "granted");
        return trace.consent(decision);
      },
    }),
  };
}
