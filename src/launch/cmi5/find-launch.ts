import { TrackingError } from "../../errors.ts";
import type { Cmi5Launch } from "../launch.ts";
import { readLaunch } from "../read-launch.ts";
import { fault } from "./fault.ts";
import type { Cmi5Options } from "./session.ts";

/** The launch that was given, or that the page's address holds. */
export function findLaunch({ allow, launch }: Cmi5Options, address: string): Cmi5Launch | TrackingError {
  if (launch) return launch;
  const origins = allow ?? [new URL(address).origin];
  const found = readLaunch(address, { allow: origins, page: address });
  if (found instanceof TrackingError) return found;
  return found?.kind === "cmi5"
    ? found
    : fault("no-launch", found && "as cmi5 launches, but as Tin Can does");
}
