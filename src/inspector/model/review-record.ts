import type { Finding } from "../../review/finding.ts";
import { reviewEvent } from "../../review/review-event.ts";
import { reviewStatement } from "../../review/review-statement.ts";

type Review = (record: unknown) => readonly Finding[];

/** Caliper's events are JSON-LD; of a statement the verb is the part that nothing else has. */
function reviewOf(record: unknown): Review | undefined {
  if (typeof record !== "object" || record === null) return undefined;
  if ("@context" in record) return reviewEvent;
  return "verb" in record ? reviewStatement : undefined;
}

/** Whether the review knows records of this kind: xAPI and Caliper. */
export const hasRules = (record: unknown): boolean => reviewOf(record) !== undefined;

/** What the review says of a record's text; `undefined` where it has no rules for it. */
export function reviewRecord(text: string): readonly Finding[] | undefined {
  if (!text) return undefined;
  const record: unknown = JSON.parse(text);
  return reviewOf(record)?.(record);
}
