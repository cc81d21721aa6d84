import { readStatement } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** What of a unit satisfies the course. https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#au_metadata */
export const moveOns = [
  "Completed",
  "Passed",
  "CompletedAndPassed",
  "CompletedOrPassed",
  "NotApplicable",
] as const;
export type MoveOn = (typeof moveOns)[number];

/**
 * Whether what is held of a registration satisfies the course: the verdicts of a cmi5 unit; what a Tin Can activity
 * says of itself, in its result.
 */
export function isSatisfied(
  {
    kind,
    activityId,
    moveOn,
  }: { readonly kind: "cmi5" | "tincan"; readonly activityId: string; readonly moveOn: MoveOn },
  held: readonly unknown[],
): boolean {
  const told = held.map(readStatement).filter(({ objectId }) => objectId === activityId);
  const says = (verb: "completed" | "passed", isTrue: (reading: Reading) => boolean) =>
    told.some((one) => (kind === "cmi5" ? one.isDefined && one.verb === verb : isTrue(one)));
  const completed = says("completed", ({ result }) => result["completion"] === true);
  const passed = says("passed", ({ result }) => result["success"] === true);
  switch (moveOn) {
    case "Completed":
      return completed;
    case "Passed":
      return passed;
    case "CompletedAndPassed":
      return completed && passed;
    case "CompletedOrPassed":
      return completed || passed;
    case "NotApplicable":
      break;
  }
  return true;
}
