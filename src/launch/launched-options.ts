import { withContextTemplate } from "../formats/xapi/context-template.ts";
import { xapi } from "../formats/xapi/format.ts";
import type { TraceOptions } from "../trace/options.ts";
import type { TinCanLaunch } from "./launch.ts";

/**
 * The options of a launched trace. Where its records go, with which credential and in whose name, comes from the launch
 * alone: nothing of that kind that the page configured reaches a launched endpoint, and the launch's goes nowhere else.
 * What is told of which media stays the page's.
 */
export function launchedOptions(options: TraceOptions, launch: TinCanLaunch): TraceOptions {
  const { endpoint, token, actor, registration, grouping } = launch;
  const { format = xapi() } = options;
  // Another format would tell the LRS what it cannot take.
  const written = format.path === "statements" ? format : xapi();
  return {
    ...contentOf(options),
    endpoint,
    auth: token === undefined ? undefined : { scheme: "Basic", credential: token },
    // An anonymous learner's outbox is kept by browser: then the attempt tells them apart, and never meets the page's own.
    name: actor ? "launch" : `launch ${registration ?? ""}`,
    perActor: true,
    actor,
    registration,
    activity: nameActivity(options.activity, launch.activityId),
    language: launch.language ?? options.language,
    platform: launch.platform ?? options.platform,
    format: grouping
      ? withContextTemplate(written, { contextActivities: { grouping: [{ id: grouping }] } })
      : written,
  };
}

/** What is listed here is the page's to say; everything else, and whatever comes to be an option, is the launch's. */
const contentOf = ({
  allowInsecure,
  batch,
  completion,
  consent,
  debug,
  except,
  mastery,
  milestones,
  only,
  progress,
  respectGlobalPrivacyControl,
  resume,
  startSession,
  tell,
  timeoutMs,
  transform,
  unload,
}: TraceOptions): TraceOptions => ({
  allowInsecure,
  batch,
  completion,
  consent,
  debug,
  except,
  mastery,
  milestones,
  only,
  progress: progress?.besideRecords ? progress : undefined,
  respectGlobalPrivacyControl,
  resume,
  startSession,
  tell,
  timeoutMs,
  transform,
  unload,
});

/** What the page says of its media goes before what was launched, which may be a course around it. */
function nameActivity(given: TraceOptions["activity"], id: string | undefined): TraceOptions["activity"] {
  if (id === undefined) return given;
  return typeof given === "function" ? (source) => ({ id, ...given(source) }) : { id, ...given };
}
