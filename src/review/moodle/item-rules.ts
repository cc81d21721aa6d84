import { isFields, joinPath, textAt, type Fields } from "../reading.ts";
import { reviewMoodleAgent } from "./agent-rules.ts";
import { refused, type MoodleFinding } from "./finding.ts";
import type { ReviewedSite } from "./site.ts";

const INTERACTIONS =
  /^(true-false|choice|fill-in|long-fill-in|matching|perform(ance)|sequencing|likert|numeric|compound|other)$/;

/** What PHP's `DateInterval` reads: whole numbers alone. https://www.php.net/manual/en/dateinterval.construct.php */
const INTERVAL = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;
/** Moodle takes these away before. */
const FRACTION_OF_SECONDS = /[.,]\d*S/;

/** M-6: other schemes are none to Moodle. */
export function* reviewId(value: unknown, path: string): Generator<MoodleFinding> {
  if (typeof value !== "string" || !/^https?:\/\/\S+$/i.test(value)) {
    yield refused("M-6", path, "It must be an http(s) URL.");
  }
}

/** M-7 */
export function* reviewMoodleObject(object: Fields, site: ReviewedSite): Generator<MoodleFinding> {
  const { definition, id, objectType = "Activity" } = object;
  if (objectType === "Agent") {
    yield* reviewMoodleAgent(object, "object", site);
    return;
  }
  if (objectType !== "Activity") {
    yield refused("M-7", "object.objectType", "It must be Activity or Agent.");
    return;
  }
  yield* reviewId(id, "object.id");
  const interaction = isFields(definition) ? (definition["interactionType"] ?? "other") : "other";
  if (typeof interaction !== "string" || !INTERACTIONS.test(interaction)) {
    yield refused("M-7", "object.definition.interactionType", "It must be a type of interaction of xAPI.");
  }
}

/** M-8 */
export function* reviewMoodleResult(result: Fields): Generator<MoodleFinding> {
  const { duration } = result;
  if (duration === undefined) return;
  const whole = textAt(result, "duration")?.replace(FRACTION_OF_SECONDS, "S") ?? "";
  if (!INTERVAL.test(whole)) {
    yield refused("M-8", "result.duration", "It must be a duration without fractions, save of seconds.");
  }
}

/** M-9 */
export function* reviewAttachments(attachments: unknown): Generator<MoodleFinding> {
  if (!Array.isArray(attachments)) {
    yield refused("M-9", "attachments", "It must be a list.");
    return;
  }
  for (const [index, attachment] of attachments.entries()) {
    const path = `attachments[${index}]`;
    const given = isFields(attachment) ? attachment : {};
    yield* reviewId(given["usageType"], joinPath(path, "usageType"));
    for (const key of ["display", "contentType", "sha2"]) {
      if (!given[key]) yield refused("M-9", joinPath(path, key), "An attachment needs it.");
    }
    if (!(Number(given["length"]) > 0)) {
      yield refused("M-9", joinPath(path, "length"), "It must be a number above 0.");
    }
  }
}
