import { fieldsAt, isFields, textAt, type Fields } from "../reading.ts";
import { reviewMoodleAgent, reviewUser } from "./agent-rules.ts";
import { leftOut, refused, type MoodleFinding } from "./finding.ts";
import { reviewAttachments, reviewId, reviewMoodleObject, reviewMoodleResult } from "./item-rules.ts";
import type { ReviewedSite } from "./site.ts";

/** The verbs that grade an attempt. */
const GRADING = /^http:\/\/adlnet\.gov\/expapi\/verbs\/(answered|completed)$/;

/**
 * Says of a statement, of any making, what a Moodle would refuse of it. What only the Moodle knows (whether a component,
 * a user or an activity exists) is not looked at.
 * @returns what is wrong, in no particular order; empty where nothing is
 */
export function reviewForMoodle(statement: unknown, site: ReviewedSite): readonly MoodleFinding[] {
  if (!isFields(statement)) return [refused("M-2", "", "A statement is an object.")];
  return [...reviewParts(statement, site)];
}

function* reviewParts(statement: Fields, site: ReviewedSite): Generator<MoodleFinding> {
  const { actor, attachments, authority, context, object, result, verb } = statement;
  for (const key of ["actor", "verb", "object"]) {
    if (!isFields(statement[key])) yield refused("M-3", key, "A statement needs it, as an object.");
  }
  if (isFields(actor)) yield* reviewMoodleAgent(actor, "actor", site);
  yield* reviewUser(statement, site);
  if (isFields(verb)) yield* reviewId(verb["id"], "verb.id");
  if (isFields(object)) yield* reviewMoodleObject(object, site);
  if (isFields(result)) yield* reviewMoodleResult(result);
  if (attachments !== undefined) yield* reviewAttachments(attachments);
  if (authority !== undefined) yield* reviewMoodleAgent(authority, "authority", site);
  for (const [key, value] of Object.entries({ context, result })) {
    if (value !== undefined && !isFields(value)) yield refused("M-9", key, "It must be an object.");
  }
  for (const key of ["timestamp", "stored", "version"]) {
    if (statement[key] !== undefined && textAt(statement, key) === undefined) {
      yield refused("M-9", key, "It must be a text.");
    }
  }
  if (site.component === "mod_h5pactivity") yield* reviewAttempt(statement, site.wwwroot);
}

/** M-10, of the one component of Moodle's own. */
function* reviewAttempt(statement: Fields, wwwroot: string): Generator<MoodleFinding> {
  if (!GRADING.test(textAt(fieldsAt(statement, "verb"), "id") ?? "")) {
    yield leftOut("verb.id", "mod_h5pactivity takes answered and completed alone.");
  }
  if (statement["result"] === undefined)
    yield leftOut("result", "mod_h5pactivity takes none without a result.");
  const id = textAt(fieldsAt(statement, "object"), "id") ?? "";
  const start = `${wwwroot}/xapi/activity/`;
  if (!id.startsWith(start) || !/^\d+(\?|$)/.test(id.slice(start.length))) {
    yield leftOut(
      "object.id",
      `mod_h5pactivity knows its activities by "${start}" and the number of a context.`,
    );
  }
}
