import { isRecord } from "../lrs/values.ts";
import { CMI5_CATEGORY, lmsVerbs, SESSION_ID, unitVerbs, verbIri } from "./vocabulary.ts";
import type { LmsVerb, UnitVerb } from "./vocabulary.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What the rules look at in a statement; what is missing or malformed is empty. */
export interface Reading {
  readonly id: unknown;
  readonly actor: unknown;
  readonly verbId: unknown;
  /** The verb by its short name, where it is one of cmi5; a statement that is only allowed may use it as well. */
  readonly verb: UnitVerb | LmsVerb | undefined;
  readonly objectId: unknown;
  readonly result: Fields;
  readonly context: Fields;
  readonly extensions: Fields;
  readonly categories: ReadonlySet<unknown>;
  /** It claims to be a cmi5 defined statement, by its category. */
  readonly isDefined: boolean;
  readonly sessionId: unknown;
  readonly timestamp: unknown;
  /** Milliseconds since the epoch; `NaN` where the timestamp is none. */
  readonly at: number;
}

const cmi5Verbs = [...unitVerbs, ...lmsVerbs];

export function readStatement(statement: unknown): Reading {
  const fields = fieldsOf(statement);
  const { id, actor, timestamp } = fields;
  const verbId = fieldsOf(fields["verb"])["id"];
  const context = fieldsOf(fields["context"]);
  const extensions = fieldsOf(context["extensions"]);
  const categories = new Set(activityIds(context, "category"));
  return {
    id,
    actor,
    verbId,
    verb: cmi5Verbs.find((verb) => verbIri(verb) === verbId),
    objectId: fieldsOf(fields["object"])["id"],
    result: fieldsOf(fields["result"]),
    context,
    extensions,
    categories,
    isDefined: categories.has(CMI5_CATEGORY),
    sessionId: extensions[SESSION_ID],
    timestamp,
    at: Date.parse(String(timestamp)),
  };
}

/** The ids in one list of context activities, which may be a single activity without a list around it. */
export function activityIds(context: Fields, list: string): unknown[] {
  const found = fieldsOf(context["contextActivities"])[list] ?? [];
  const activities: readonly unknown[] = Array.isArray(found) ? found : [found];
  return activities.map((activity) => fieldsOf(activity)["id"]);
}

export function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}
