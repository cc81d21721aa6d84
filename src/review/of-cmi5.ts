import { fieldsAt, listAt, textAt } from "./reading.ts";
import type { StatementView } from "./view.ts";

/** What a unit has to tell says so: https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#962-context-activities. */
const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";

/** Whether a statement is one of those that cmi5 defines. */
export function isOfCmi5({ statement }: StatementView): boolean {
  const activities = fieldsAt(fieldsAt(statement, "context"), "contextActivities");
  return listAt(activities, "category").some((category) => textAt(category, "id") === CMI5);
}
