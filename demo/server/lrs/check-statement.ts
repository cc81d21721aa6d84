import { hasNull, isActor, isIri, isRecord, isUuid } from "./values.ts";

const statementKeys = new Set([
  "id",
  "actor",
  "verb",
  "object",
  "result",
  "context",
  "timestamp",
  "stored",
  "authority",
  "version",
  "attachments",
]);
const activityLists = new Set(["parent", "grouping", "category", "other"]);

/** ISO 8601 with a zone that is not `-00`. https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#45-iso-8601-timestamps */
const timestampPattern =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|\+\d\d(:?\d\d)?|-(?!00(:?00)?$)\d\d(:?\d\d)?)$/;
const durationPattern = /^P(\d+W|(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$/;

/** What is wrong with the statement by the rules that every LRS enforces, in one sentence; else `undefined`. */
export function findFault(statement: unknown): string | undefined {
  if (!isRecord(statement)) return "A statement is an object.";
  const unknown = Object.keys(statement).find((key) => !statementKeys.has(key));
  if (unknown !== undefined) return `A statement has no property ${unknown}.`;
  if (hasNull(statement)) return "null stands outside extensions.";
  const { id, actor, verb, object, result, context, timestamp, version } = statement;
  if (id !== undefined && !isUuid(id)) return "id is no UUID.";
  if (!isActor(actor)) return "actor has not exactly one identifier.";
  if (!isRecord(verb) || !isIri(verb["id"])) return "verb.id is no IRI.";
  if (!isRecord(object)) return "object is missing.";
  if (isActivity(object) && !isIri(object["id"])) return "object.id is no IRI.";
  if (timestamp !== undefined && !matches(timestampPattern, timestamp))
    return "timestamp is no ISO 8601 time.";
  if (version !== undefined && !matches(/^[12]\.0\./, version)) return "version is none that is served.";
  return findFaultInResult(result) ?? findFaultInContext(context, object);
}

function findFaultInResult(result: unknown): string | undefined {
  if (result === undefined) return undefined;
  if (!isRecord(result)) return "result is no object.";
  const { duration, completion, success } = result;
  if (duration !== undefined && !matches(durationPattern, duration)) return "result.duration is no duration.";
  if (![completion, success].every((flag) => flag === undefined || typeof flag === "boolean")) {
    return "result.completion and result.success are booleans.";
  }
  return findFaultInExtensions(result["extensions"]);
}

function findFaultInContext(context: unknown, object: Record<string, unknown>): string | undefined {
  if (context === undefined) return undefined;
  if (!isRecord(context)) return "context is no object.";
  const { registration, contextActivities, platform, revision } = context;
  if (registration !== undefined && !isUuid(registration)) return "context.registration is no UUID.";
  if (!isActivity(object) && (platform ?? revision) !== undefined) return "platform needs an activity.";
  if (contextActivities !== undefined) {
    if (!isRecord(contextActivities)) return "context.contextActivities is no object.";
    for (const [name, list] of Object.entries(contextActivities)) {
      if (!activityLists.has(name)) return `context.contextActivities has no ${name}.`;
      const activities: unknown[] = Array.isArray(list) ? list : [list];
      if (!activities.every((one) => isRecord(one) && isIri(one["id"])))
        return `${name} holds what is no activity.`;
    }
  }
  return findFaultInExtensions(context["extensions"]);
}

function findFaultInExtensions(extensions: unknown): string | undefined {
  if (extensions === undefined) return undefined;
  return isRecord(extensions) && Object.keys(extensions).every(isIri)
    ? undefined
    : "An extension's key is no IRI.";
}

function isActivity(object: Record<string, unknown>): boolean {
  return object["objectType"] === undefined || object["objectType"] === "Activity";
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === "string" && pattern.test(value);
}
