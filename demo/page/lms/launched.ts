import videojs from "video.js";
import { isTrackingError, readLaunch } from "playtrace";
import { applyPreferences, cmi5 } from "playtrace/cmi5";
import "playtrace/videojs";
import { stateResource } from "playtrace/xapi";
import type { TraceOptions } from "../../../src/trace/options.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import { element, find } from "../element.ts";
import { showError } from "../errors.ts";

/** How the page goes on once its launch was taken. */
interface Opened {
  readonly options: TraceOptions;
  /** Ends what runs, and goes where the LMS wants the learner. */
  readonly leave: (trace: Trace) => Promise<void>;
}

/** The product waits 5 s for more records; whoever looks on would rather see them leave. */
const demoDelayMs = 1000;

const query = new URLSearchParams(location.search);
const threshold = query.get("threshold");
const allow = [document.body.dataset["lms"] ?? ""];
const content: TraceOptions = {
  completion: threshold ? { threshold: Number(threshold) } : undefined,
  milestones: query.get("milestones") === "off" ? false : undefined,
  batch: { maxDelayMs: demoDelayMs },
  resume: "auto",
  progress: stateResource(),
};

// What is watched belongs to a session: nobody plays before there is one, or it is clear that there is none.
const player = videojs("player", { playbackRates: [0.5, 1, 1.5, 2], userActions: { hotkeys: true } });
try {
  const opened = await open();
  if (opened) watch(opened);
  else tellNobodyLaunched();
} catch (cause) {
  showError(cause instanceof Error ? cause : new Error(String(cause)));
}
player.ready(() => player.controls(true));

async function open(): Promise<Opened | undefined> {
  const launch = readLaunch(location.href, { allow });
  if (isTrackingError(launch)) throw launch;
  if (launch?.kind === "cmi5") return openCmi5();
  return launch && { options: { ...content, launch: { allow } }, leave: leaveTinCan };
}

async function openCmi5(): Promise<Opened> {
  const layout = query.get("layout") === "one" ? "one" : "beside";
  const session = await cmi5({ allow, layout, report: showError });
  if (isTrackingError(session)) throw session;
  applyPreferences(player, session.preferences);
  return { options: { ...content, ...session.options }, leave: (trace) => session.exit(trace) };
}

/** Tin Can says nothing of where a learner goes who leaves. */
async function leaveTinCan(trace: Trace): Promise<void> {
  await trace.stop();
  location.assign("/returned.html");
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

function tellNobodyLaunched(): void {
  const lms = element("a", { href: "/lms.html" }, "Be one.");
  find("errors", HTMLElement).append(element("p", {}, "No LMS launched this page. ", lms));
}
