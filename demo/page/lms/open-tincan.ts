import { launchedOptions, type TinCanLaunch } from "playtrace";
import { stateResource } from "playtrace/xapi";
import type { TraceOptions } from "../../../src/trace/options.ts";
import type { Opened } from "./opened.ts";

/** What a Tin Can launch makes of the page's options; the LRS that it names keeps the progress as well. */
export function openTinCan(content: TraceOptions, launch: TinCanLaunch): Opened {
  const options = launchedOptions(content, launch);
  const { auth, endpoint = "" } = options;
  return {
    options: { ...options, resume: "auto", progress: stateResource({ auth, endpoint }) },
    // Tin Can says nothing of where a learner goes who leaves.
    leave: async (trace) => {
      await trace.stop();
      location.assign("/returned.html");
    },
  };
}
