import { isEnvelope, reviewEnvelope } from "./caliper/envelope-rules.ts";
import { reviewRecord } from "./caliper/record-rules.ts";
import { error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { isFields } from "./reading.ts";

/**
 * Checks one event against Caliper 1.1 or 1.2, as its own `@context` says, by rules that the official schemas do
 * not hold: which action, object and target each event may have, and what JSON-LD readers keep. Looks closely at
 * the events of the Media, Assessment, Grading and General profiles; of other events at what all have in common.
 * Takes an envelope as well, with each event and entity in it, and the description of an entity; of any making.
 * @returns what is wrong, in no particular order; empty where nothing is. In an envelope the paths of its records
 * begin with `data[0]`
 */
export function reviewEvent(event: unknown): readonly Finding[] {
  if (Array.isArray(event)) {
    return [error("C-7", "", "A request carries one envelope, and an envelope carries the list.")];
  }
  if (isFields(event) && isEnvelope(event)) return [...reviewEnvelope(event)];
  return [...reviewRecord(event, { path: "", noRecord: "C-1", noContext: "C-16" })];
}
