import videojs from "video.js";
import { isTrackingError, readLaunch } from "playtrace";
import "playtrace/videojs";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { element, find } from "../element.ts";
import { showError } from "../errors.ts";
import { openCmi5 } from "./open-cmi5.ts";
import { openTinCan } from "./open-tincan.ts";
import type { Opened } from "./opened.ts";

const query = new URLSearchParams(location.search);
const threshold = query.get("threshold");
const content: TraceOptions = {
  completion: threshold ? { threshold: Number(threshold) } : undefined,
  milestones: query.get("milestones") === "off" ? false : undefined,
};
const layout = query.get("layout") === "one" ? "one" : "beside";

// What is watched belongs to a session: nobody plays before there is one, or it is clear that there is none.
const player = videojs("player", { playbackRates: [0.5, 1, 1.5, 2], userActions: { hotkeys: true } });
try {
  const opened = await open();
  if (opened) watch(opened);
  else
    find("errors", HTMLElement).append(
      element("p", {}, "No LMS launched this page. ", element("a", { href: "/lms.html" }, "Be one.")),
    );
} catch (cause) {
  showError(cause instanceof Error ? cause : new Error(String(cause)));
}
player.ready(() => player.controls(true));

async function open(): Promise<Opened | undefined> {
  const launch = readLaunch(location.href, { allow: [document.body.dataset["lms"] ?? ""] });
  if (isTrackingError(launch)) throw launch;
  if (!launch) return undefined;
  return launch.kind === "cmi5" ? openCmi5(launch, { content, layout, player }) : openTinCan(content, launch);
}

function watch({ options, leave }: Opened): void {
  const trace = player.playtrace(options);
  trace.on("error", showError);
  const button = find("leave", HTMLButtonElement);
  button.disabled = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    void leave(trace).catch(showError);
  });
  /** For the tests, and for the curious at the console. */
  Object.assign(window, { player, trace });
}
