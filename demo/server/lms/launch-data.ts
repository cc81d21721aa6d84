import type { Launch, LaunchOptions } from "./launch.ts";
import { SESSION_ID } from "./vocabulary.ts";

/** The document that a unit reads before anything else, and never writes. */
export const LAUNCH_DATA = "LMS.LaunchData";

/** The document of the agent's profile that a unit reads next. */
export const PREFERENCES = "cmi5LearnerPreferences";

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#xapi_state */
export function launchData({ terms, moveOn, launchParameters, returnUrl }: Launch): object {
  const { mode, masteryScore, contextTemplate } = terms;
  return {
    contextTemplate,
    launchMode: mode,
    moveOn,
    ...(masteryScore !== undefined && { masteryScore }),
    ...(launchParameters !== undefined && { launchParameters }),
    ...(returnUrl !== undefined && { returnURL: returnUrl }),
  };
}

/** What the context of every statement of a cmi5 session holds; Tin Can knows no such thing. */
export function makeTemplate(
  kind: LaunchOptions["kind"],
  unit: string,
  sessionId: string,
): Readonly<Record<string, unknown>> {
  return kind === "cmi5"
    ? { contextActivities: { grouping: [{ id: unit }] }, extensions: { [SESSION_ID]: sessionId } }
    : {};
}
