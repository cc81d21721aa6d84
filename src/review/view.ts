import { ADL_VERB, VIDEO_EXTENSION, VIDEO_PROFILE, VIDEO_VERB } from "../formats/xapi/iris.ts";
import type { VerbName } from "../formats/xapi/verbs.ts";
import { fieldsAt, listAt, textAt } from "./reading.ts";
import type { Fields } from "./reading.ts";

/** What the Video Profile's rules look at, found in a statement of any making. */
export interface StatementView {
  readonly statement: Fields;
  readonly id: string | undefined;
  /** Name of the verb; `undefined` where it is none of the profile's. */
  readonly verb: Exclude<VerbName, "progressed"> | undefined;
  readonly claimsProfile: boolean;
  readonly result: Fields;
  /** The profile's values in the result, by their names without the IRI's beginning. */
  readonly told: Fields;
  /** The profile's values in the context, likewise. */
  readonly given: Fields;
  readonly registration: string | undefined;
  readonly session: string | undefined;
  readonly activity: string | undefined;
  /** Milliseconds since the epoch; NaN where there is no time. */
  readonly at: number;
}

const PROFILE_VERBS: ReadonlyMap<string | undefined, StatementView["verb"]> = new Map(
  (
    [
      [ADL_VERB, ["initialized", "interacted", "completed", "terminated"]],
      [VIDEO_VERB, ["played", "paused", "seeked"]],
    ] as const
  ).flatMap(([beginning, names]) => names.map((name) => [beginning + name, name] as const)),
);

export function viewStatement(statement: Fields): StatementView {
  const context = fieldsAt(statement, "context");
  const result = fieldsAt(statement, "result");
  const given = profileValues(fieldsAt(context, "extensions"));
  const categories = listAt(fieldsAt(context, "contextActivities"), "category");
  return {
    statement,
    id: textAt(statement, "id"),
    verb: PROFILE_VERBS.get(textAt(fieldsAt(statement, "verb"), "id")),
    claimsProfile: categories.some((category) => textAt(category, "id") === VIDEO_PROFILE),
    result,
    told: profileValues(fieldsAt(result, "extensions")),
    given,
    registration: textAt(context, "registration"),
    session: textAt(given, "session-id"),
    activity: textAt(fieldsAt(statement, "object"), "id"),
    at: Date.parse(textAt(statement, "timestamp") ?? ""),
  };
}

function profileValues(extensions: Fields): Fields {
  return Object.fromEntries(
    Object.entries(extensions)
      .filter(([iri]) => iri.startsWith(VIDEO_EXTENSION))
      .map(([iri, value]) => [iri.slice(VIDEO_EXTENSION.length), value]),
  );
}
