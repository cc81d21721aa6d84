import { launchedOptions, type TinCanLaunch } from "playtrace";
import { stateResource } from "playtrace/xapi";
import type { TraceOptions } from "../../../src/trace/options.ts";
import type { Opened } from "./opened.ts";

/** What a Tin Can launch makes of the page's options; the LRS that it names keeps the progress as well. */
export function openTinCan(content: TraceOptions, launch: TinCanLaunch): Opened {
  return {
    options: { ...launchedOptions(content, launch), resume: "auto", progress: stateResource() },
    // Tin Can says nothing of where a learner goes who leaves.
    leave: async (trace) => {
      await trace.stop();
      location.assign("/returned.html");
    },
  };
}
