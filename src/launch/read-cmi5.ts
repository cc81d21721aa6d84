import { isIri } from "../trace/check.ts";
import { readEndpoint, readTarget } from "./endpoint.ts";
import type { LaunchText } from "./launch-text.ts";
import type { Cmi5Launch } from "./launch.ts";
import { readLegacyActor } from "./legacy-actor.ts";
import { decodeIri } from "./parameters.ts";
import { refuseLaunch } from "./refuse-launch.ts";
import { readUuid } from "./uuid-text.ts";

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#81-launch-method: all five are demanded. */
export function readCmi5(said: LaunchText): Cmi5Launch {
  const { needed } = said;
  const activityId = decodeIri(needed("activityId"));
  if (!isIri(activityId)) refuseLaunch("invalid-activity", "activityId", "an IRI");
  return {
    kind: "cmi5",
    endpoint: readEndpoint(said),
    activityId,
    fetch: readTarget(said, "fetch", "invalid-fetch-url").href,
    actor:
      readLegacyActor(needed("actor"), ["account"]) ??
      refuseLaunch("invalid-actor", "actor", "an agent with an account, as JSON"),
    registration:
      readUuid(needed("registration")) ?? refuseLaunch("invalid-registration", "registration", "a UUID"),
    problems: [],
  };
}
