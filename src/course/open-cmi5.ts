import { TrackingError } from "../errors.ts";
import { cmi5 } from "../launch/cmi5/cmi5.ts";
import { applyPreferences } from "../launch/cmi5/preferences.ts";
import type { Cmi5Launch } from "../launch/launch.ts";
import { openProgress } from "./known-progress.ts";
import type { OpenedCourse, Opening } from "./opened-course.ts";

/** Begins the session of a cmi5 launch. Rejects with a `TrackingError` where there will be none. */
export async function openCmi5(launch: Cmi5Launch, { content, report }: Opening): Promise<OpenedCourse> {
  const session = await cmi5({ launch, report });
  if (session instanceof TrackingError) throw session;
  const { known, progress } = openProgress();
  return {
    options: { ...content, ...session.options, progress },
    known,
    problems: [],
    prepare: (player) => applyPreferences(player, session.preferences),
    leave: (trace) => session.exit(trace),
  };
}
