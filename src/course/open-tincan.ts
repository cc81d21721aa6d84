import { openLaunch } from "../launch/open-launch.ts";
import type { TraceOptions } from "../trace/options.ts";
import { openProgress } from "./known-progress.ts";
import type { OpenedCourse } from "./opened-course.ts";

/** Goes by the Tin Can launch in the page's address. Throws a `TrackingError` where it cannot be used. */
export function openTinCan(content: TraceOptions): OpenedCourse {
  const { options, problems, heed } = openLaunch({ ...content, launch: { allow: "any-https" } });
  const { known, progress } = openProgress();
  return { options: { ...options, progress }, known, problems, heed };
}
