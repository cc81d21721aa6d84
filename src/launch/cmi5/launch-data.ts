import type { ContextTemplate, TemplateActivity } from "../../formats/xapi/context-template.ts";
import { isObject } from "../caliper/fields.ts";

/** `Browse` and `Review`: nothing is told that would make the unit completed or passed. */
export type LaunchMode = "Normal" | "Browse" | "Review";

/**
 * What the learning system lays down for one launch, in its document `LMS.LaunchData`.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#100-xapi-state-data-model
 */
export interface LaunchData {
  /** What the context of every statement must hold. */
  readonly contextTemplate: ContextTemplate;
  readonly launchMode: LaunchMode;
  /** What the learning system asks for to move on; for information. */
  readonly moveOn: "Passed" | "Completed" | "CompletedAndPassed" | "CompletedOrPassed" | "NotApplicable";
  /** Share from which the unit is passed, 0..1; absent: it is not passed at all. */
  readonly masteryScore?: number;
  /** As the course's structure gives them; nobody else knows their meaning. */
  readonly launchParameters?: string;
  /** Where the learner goes when they are done; http(s) only. */
  readonly returnURL?: string;
  readonly entitlementKey?: { readonly courseStructure?: string; readonly alternate?: string };
}

const modes: readonly unknown[] = ["Normal", "Browse", "Review"] satisfies LaunchMode[];
const waysOn: readonly unknown[] = [
  "Passed",
  "Completed",
  "CompletedAndPassed",
  "CompletedOrPassed",
  "NotApplicable",
] satisfies LaunchData["moveOn"][];

/** What can be used of a document; `undefined` where a part is missing that nothing goes on without. */
export function readLaunchData(document: unknown): LaunchData | undefined {
  if (!isObject(document)) return undefined;
  const { contextTemplate, entitlementKey, launchMode, launchParameters, masteryScore, moveOn, returnURL } =
    document;
  if (!isObject(contextTemplate) || !isMode(launchMode)) return undefined;
  return {
    contextTemplate: readTemplate(contextTemplate),
    launchMode,
    moveOn: isWayOn(moveOn) ? moveOn : "NotApplicable",
    ...(isShare(masteryScore) && { masteryScore }),
    ...(typeof launchParameters === "string" && { launchParameters }),
    ...(isAddress(returnURL) && { returnURL }),
    ...(isObject(entitlementKey) && { entitlementKey }),
  };
}

/** Lists that hold anything but activities, and extensions that are no object, would make every statement invalid. */
function readTemplate({ contextActivities, extensions, ...rest }: Fields): ContextTemplate {
  const lists = isObject(contextActivities) ? Object.entries(contextActivities) : [];
  const activities = lists.map(([relation, found]) => [relation, [found].flat().filter(isActivity)]);
  return {
    ...rest,
    contextActivities: Object.fromEntries(activities),
    ...(isObject(extensions) && { extensions }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isActivity = (value: unknown): value is TemplateActivity =>
  isObject(value) && typeof value["id"] === "string";

const isMode = (value: unknown): value is LaunchMode => modes.includes(value);
const isWayOn = (value: unknown): value is LaunchData["moveOn"] => waysOn.includes(value);

const isShare = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;

/** A `javascript:` address would run in the page. */
const isAddress = (value: unknown): value is string =>
  typeof value === "string" && /^https?:/i.test(value) && URL.canParse(value);
