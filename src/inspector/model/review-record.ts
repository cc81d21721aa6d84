import type { Finding } from "../../review/finding.ts";
import { reviewEvent } from "../../review/review-event.ts";
import { reviewStatement } from "../../review/review-statement.ts";

/** What the review says of a record's text; `undefined` where it is neither xAPI nor Caliper. */
export function reviewRecord(text: string): readonly Finding[] | undefined {
  if (!text) return undefined;
  const record: unknown = JSON.parse(text);
  if (typeof record !== "object" || record === null) return undefined;
  if ("@context" in record) return reviewEvent(record);
  return "verb" in record ? reviewStatement(record) : undefined;
}
