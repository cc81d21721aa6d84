import type { Place } from "./place.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, isFields, joinPath } from "../reading.ts";
import type { Fields } from "../reading.ts";

/** What an event about a quiz brings forth. */
export function* reviewGenerated(event: Fields, { path }: Place): Generator<Finding> {
  const { type, action, generated } = event;
  const there = joinPath(path, "generated");
  if (type === "GradeEvent" && generated === undefined) {
    yield deviation("C-53", there, "The score should be told.");
  }
  if (type !== "AssessmentEvent") return;
  const attempt = fieldsAt(event, "generated");
  const missing = ["assignee", "assignable", "count"].filter((key) => attempt[key] === undefined);
  if (generated === undefined) yield deviation("C-50", there, "The attempt should be told.");
  else if (isFields(generated) && attempt["type"] === "Attempt" && missing.length > 0) {
    yield deviation("C-50", there, `The attempt should tell ${missing.join(" and ")}.`);
  }
  if (action === "Restarted" && attempt["count"] === 1) {
    yield error("C-52", joinPath(there, "count"), "A restart begins another attempt: it is 2 at least.");
  }
}
