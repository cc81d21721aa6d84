import { stateResource } from "../progress/state-resource.ts";
import { isObject } from "../trace/check.ts";
import type { TraceOptions } from "../trace/options.ts";
import { openLaunch, type OpenedLaunch } from "./open-launch.ts";

/** As {@link openLaunch}; a tag cannot name a function, and what it loads for a launch has room for the LRS's progress. */
export function openTagLaunch({ launch, ...options }: TraceOptions): OpenedLaunch {
  return openLaunch({
    ...options,
    launch: isObject(launch) ? { progress: stateResource, ...launch } : launch,
  });
}
