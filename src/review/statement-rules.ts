import { reviewAgent } from "./agent-rules.ts";
import { deviation, error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { fieldsAt, isFields, joinPath, listAt, textAt } from "./reading.ts";
import type { Fields } from "./reading.ts";
import { reviewShape } from "./review-shape.ts";
import { OBJECTS, STATEMENT } from "./shape.ts";

/** The rules of xAPI 1.0.3 and 2.0 for one statement, whatever it is about. */
export function* reviewXapi(statement: Fields): Generator<Finding> {
  yield* reviewShape(statement, STATEMENT, "");
  for (const key of ["actor", "verb", "object"]) {
    if (statement[key] === undefined) yield error("X-1", key, `A statement needs ${key}.`);
  }
  yield* reviewTimestamp(statement);
  yield* reviewAgent(statement["actor"], "actor");
  yield* reviewVerb(statement["verb"]);
  yield* reviewObject(statement["object"]);
  yield* reviewScore(fieldsAt(fieldsAt(statement, "result"), "score"));
  yield* reviewDuration(fieldsAt(statement, "result"));
  yield* reviewContext(statement);
}

function* reviewTimestamp(statement: Fields): Generator<Finding> {
  for (const key of ["timestamp", "stored"]) {
    if (/-00(:?00)?$/.test(textAt(statement, key)?.slice(19) ?? "")) {
      yield error("X-12", key, "The zone -00:00 is refused; write Z.");
    }
  }
}

function* reviewVerb(verb: unknown): Generator<Finding> {
  if (!isFields(verb)) return;
  if (verb["id"] === undefined) yield error("X-23", "verb.id", "A verb needs an id.");
  if (verb["display"] === undefined) yield deviation("X-23", "verb.display", "A verb should say what it is.");
}

function* reviewObject(object: unknown): Generator<Finding> {
  if (object === undefined) return;
  const type = isFields(object) ? (object["objectType"] ?? "Activity") : "Activity";
  const shape = typeof type === "string" ? OBJECTS.get(type) : undefined;
  if (shape === undefined) {
    yield error("X-4", "object.objectType", `It must be ${[...OBJECTS.keys()].join(" or ")}.`);
    return;
  }
  yield* reviewShape(object, shape, "object");
  if (type === "Activity" && isFields(object) && object["id"] === undefined) {
    yield error("X-24", "object.id", "An activity needs an id.");
  }
  if (type === "Agent" || type === "Group") yield* reviewAgent(object, "object");
}

function* reviewScore({ scaled, raw, min, max }: Fields): Generator<Finding> {
  if (typeof scaled === "number" && Math.abs(scaled) > 1) {
    yield error("X-26", "result.score.scaled", "It must lie within -1 and 1.");
  }
  const lowest = typeof min === "number" ? min : Number.NEGATIVE_INFINITY;
  const highest = typeof max === "number" ? max : Number.POSITIVE_INFINITY;
  if (lowest >= highest) yield error("X-26", "result.score.min", "It must be less than max.");
  else if (typeof raw === "number" && (raw < lowest || raw > highest)) {
    yield error("X-26", "result.score.raw", "It must lie within min and max.");
  }
}

function* reviewDuration(result: Fields): Generator<Finding> {
  if (/\.\d{3,}S$/.test(textAt(result, "duration") ?? "")) {
    yield deviation("X-27", "result.duration", "It should have at most two decimals of a second.");
  }
}

function* reviewContext(statement: Fields): Generator<Finding> {
  const context = fieldsAt(statement, "context");
  const objectType = textAt(statement["object"], "objectType") ?? "Activity";
  const isOther = objectType !== "Activity" && OBJECTS.has(objectType);
  for (const key of ["revision", "platform"]) {
    if (isOther && context[key] !== undefined) {
      yield error("X-29", joinPath("context", key), "It is allowed only where the object is an activity.");
    }
  }
  yield* reviewAgent(context["instructor"], "context.instructor");
  yield* reviewAgent(context["team"], "context.team");
  const activities = fieldsAt(context, "contextActivities");
  for (const key of Object.keys(activities)) {
    const ids = listAt(activities, key)
      .filter(isFields)
      .map((activity) => activity["id"]);
    const path = joinPath("context.contextActivities", key);
    if (ids.some((id) => id === undefined)) yield error("X-24", path, "An activity needs an id.");
    if (new Set(ids).size < ids.length) yield deviation("X-30", path, "An activity should stand here once.");
  }
}
