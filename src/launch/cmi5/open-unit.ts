import { TrackingError } from "../../errors.ts";
import type { Cmi5Launch } from "../launch.ts";
import { askToken } from "./ask-token.ts";
import { fault } from "./fault.ts";
import type { KeptSession, SessionKeeper } from "./kept-session.ts";
import { readLaunchData, type LaunchData } from "./launch-data.ts";
import type { Lms } from "./lms.ts";
import { readPreferences, type LearnerPreferences } from "./preferences.ts";
import type { Surroundings } from "./surroundings.ts";

/** The tab's own session of a launch: that which it kept through a reload, else a new one with a new token. */
export async function findSession(
  launch: Cmi5Launch,
  keeper: SessionKeeper,
  { ask, now, uuid }: Pick<Surroundings, "ask" | "now" | "uuid">,
): Promise<KeptSession | TrackingError> {
  const kept = keeper.find();
  if (kept) return kept.said.includes("terminated") ? fault("session-over") : kept;
  const token = await askToken(launch.fetch, ask);
  if (token instanceof TrackingError) return token;
  const ids = { initialized: uuid(), completed: uuid(), passed: uuid(), failed: uuid(), terminated: uuid() };
  return { id: uuid(), token, startedAt: now(), ids, said: [] };
}

/** What the learning system lays down for a launch, and knows of the learner. */
export interface LaidDown {
  readonly launchData: LaunchData;
  readonly preferences: LearnerPreferences;
}

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#70-content-runtime */
export async function readUnit(lms: Lms): Promise<LaidDown | TrackingError> {
  const [document, profile] = await Promise.all([
    lms.state("LMS.LaunchData"),
    // Nothing depends on it: what cannot be read is not preferred.
    lms.profile("cmi5LearnerPreferences"),
  ]);
  if (document instanceof TrackingError) return document;
  const launchData = readLaunchData(document);
  return launchData ? { launchData, preferences: readPreferences(profile) } : fault("no-launch-data");
}
