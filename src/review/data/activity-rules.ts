import { advice } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { isOfCmi5 } from "../of-cmi5.ts";
import { fieldsAt, isFields, listAt, textAt } from "../reading.ts";
import type { StatementView } from "../view.ts";

/** Addresses of one browser, one visit or one day. */
const PASSING =
  /^(?:about|blob|data|file|filesystem|javascript):|[?&;](?:x-amz-[^=]*|signature|sig|token|access_token|auth|expires|policy|key-pair-id|session|session_?id|sid|phpsessid|jsessionid)=/i;

/** What ADL's and Tin Can's registries call the parts of something. */
const PART =
  /^http:\/\/(?:adlnet\.gov\/expapi\/activities|id\.tincanapi\.com\/activitytype)\/(?:cmi\.interaction|question|lesson|module|slide|chapter|section)$/;

/** Whether the activity can be recognised, found in a list, and placed. */
export function* reviewActivityUse(view: StatementView): Generator<Finding> {
  const { statement } = view;
  // A learning system has what they are about from the course's structure.
  const isKnown = view.claimsProfile || isOfCmi5(view);
  const object = fieldsAt(statement, "object");
  if ((object["objectType"] ?? "Activity") !== "Activity") return;
  if (object["id"] === undefined || (isKnown && object["definition"] === undefined)) return;
  const { name, description, type, interactionType } = fieldsAt(object, "definition");
  if (PASSING.test(textAt(object, "id") ?? "")) {
    yield advice("Q-6", "object.id", "It will be another one at the next visit.");
  }
  // A question is told by its description: https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#interactionacts
  const isQuestion = interactionType !== undefined && !isBlank(description);
  if (isBlank(name) && !isQuestion)
    yield advice("Q-7", "object.definition.name", "Nothing says what it is called.");
  if (description !== undefined && textsOf(description).every((text) => textsOf(name).includes(text))) {
    yield advice("Q-8", "object.definition.description", "It says nothing, or the name once more.");
  }
  if (type === undefined && !isKnown) {
    yield advice("Q-9", "object.definition.type", "Nothing says what kind of thing it is.");
  }
  const activities = fieldsAt(fieldsAt(statement, "context"), "contextActivities");
  const isPlaced = ["parent", "grouping"].some((key) => listAt(activities, key).length > 0);
  if (typeof type === "string" && PART.test(type) && !isPlaced) {
    yield advice("Q-14", "context.contextActivities.parent", "Nothing says what it is a part of.");
  }
}

/** What is no map of texts is told by xAPI's own rules. */
const isBlank = (map: unknown): boolean =>
  map === undefined ||
  (isFields(map) && Object.values(map).every((text) => typeof text === "string" && text.trim() === ""));

const textsOf = (map: unknown): readonly string[] =>
  isFields(map)
    ? Object.values(map).flatMap((text) =>
        typeof text === "string" && text.trim() !== "" ? [text.trim()] : [],
      )
    : [];
