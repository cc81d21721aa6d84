import type { TrackingError } from "../errors.ts";
import { refusal } from "../trace/check.ts";
import { checkOrigin, type AllowedEndpoints } from "./allowed-endpoints.ts";
import { launchText } from "./launch-text.ts";
import type { Launch } from "./launch.ts";
import { parametersIn, valuesOf, type Parameters } from "./parameters.ts";
import { readCmi5 } from "./read-cmi5.ts";
import { readTinCan } from "./read-tincan.ts";
import { refuseLaunch } from "./refuse-launch.ts";

export interface ReadLaunchOptions {
  /**
   * Origins that the launch's endpoint may have. Default: any, since reading sends nothing; whoever sends something there
   * has to know it.
   */
  readonly allow?: AllowedEndpoints | undefined;
  /** Address of the page that will send; default: the one that is read. */
  readonly page?: string | undefined;
}

/**
 * Reads how a learning system launched this page: by Tin Can or cmi5, from the query, else from the fragment. Never throws.
 * @param address a URL, or a launch string that the host handed over; default: the page's address. Nobody looks into
 *   the parent of a frame.
 * @returns `undefined` where the address holds no launch; an error where it holds one that cannot be used at all
 */
export function readLaunch(
  address: string | URL = typeof location === "undefined" ? "" : location.href,
  options: ReadLaunchOptions = {},
): Launch | TrackingError | undefined {
  try {
    const { allow, page = String(address) } = options;
    const [parameters, second] = parametersIn(address).filter((one) => isTinCan(one) || isCmi5(one));
    if (!parameters) return undefined;
    if (second) refuseLaunch("ambiguous-launch", "fragment", "without a launch where the query has one");
    const launch = read(parameters, page);
    if (allow) checkOrigin(launch.endpoint, allow, page);
    return launch;
  } catch (cause) {
    return refusal(cause, "launch");
  }
}

function read(parameters: Parameters, page: string): Launch {
  const said = launchText(parameters, page);
  if (!isCmi5(parameters)) return readTinCan(said);
  const foreign = ["auth", "activity_id"].find(said.text);
  return foreign
    ? refuseLaunch("ambiguous-launch", foreign, "left out where fetch, which is cmi5's, is given")
    : readCmi5(said);
}

const hasAny = (parameters: Parameters, ...names: readonly string[]): boolean =>
  names.some((name) => valuesOf(parameters, name).length);

/** A page may have an `endpoint` or a `fetch` of its own. */
const isTinCan = (parameters: Parameters): boolean =>
  hasAny(parameters, "endpoint") && hasAny(parameters, "auth", "actor");

const isCmi5 = (parameters: Parameters): boolean =>
  hasAny(parameters, "fetch") && hasAny(parameters, "endpoint", "activityId");
