import { stateResource } from "../progress/state-resource.ts";
import type { TraceOptions } from "../trace/options.ts";
import { openLaunchPage } from "./launch-page.ts";
import { openLaunch, type OpenedLaunch } from "./open-launch.ts";

/** What a script tag loads for a launch: with that comes what keeps progress with the LRS. */
export const openTagLaunch = (options: TraceOptions): OpenedLaunch =>
  openLaunch(options, openLaunchPage(), stateResource());
