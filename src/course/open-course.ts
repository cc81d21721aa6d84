import { TrackingError } from "../errors.ts";
import { openLaunchPage } from "../launch/launch-page.ts";
import { readLaunch } from "../launch/read-launch.ts";
import { openCmi5 } from "./open-cmi5.ts";
import { openTinCan } from "./open-tincan.ts";
import type { OpenedCourse, Opening } from "./opened-course.ts";

/**
 * Goes by the launch in the page's address, of whichever kind: a package cannot know the learning system that it is
 * brought to, so any endpoint will do that is safe on the way. Rejects with a `TrackingError` where the launch cannot
 * be used.
 * @returns `undefined` where there is no launch
 */
export async function openCourse(opening: Opening): Promise<OpenedCourse | undefined> {
  const launch = readLaunch(openLaunchPage().address(), { allow: "any-https" });
  if (launch instanceof TrackingError) throw launch;
  return launch?.kind === "cmi5" ? openCmi5(launch, opening) : launch && openTinCan(opening.content);
}
