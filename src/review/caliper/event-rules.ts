import { reviewAnonymity } from "./anonymity-rules.ts";
import { reviewGenerated } from "./assessment-rules.ts";
import type { CaliperRule } from "../rules/caliper.ts";
import { reviewFields } from "./entity-rules.ts";
import { propertiesOfEvent } from "./event-types.ts";
import { reviewTarget } from "./media-rules.ts";
import type { Place } from "./place.ts";
import type { Property } from "./property.ts";
import { reviewTerms } from "./term-rules.ts";
import { uuidVersion } from "./text-formats.ts";
import { isEmpty } from "./value-rules.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { joinPath, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";

/** The rules for one event, save those of its context. */
export function* reviewEventFields(event: Fields, place: Place): Generator<Finding> {
  const { action, ...others } = propertiesOfEvent(event);
  const required: Readonly<Record<string, CaliperRule>> = {
    id: "C-21",
    type: "C-25",
    actor: ruleOf(others["actor"]),
    action: "C-31",
    object: ruleOf(others["object"]),
    eventTime: "C-29",
  };
  for (const [key, rule] of Object.entries(required)) {
    if (event[key] === undefined) {
      yield error(rule, joinPath(place.path, key), `An event needs ${key}, written like this.`);
    }
  }
  yield* reviewId(event["id"], joinPath(place.path, "id"));
  yield* reviewTerms(event, action, place);
  const properties = new Map<string, Property>(Object.entries({ ...others, action: { holds: "anything" } }));
  yield* reviewFields(event, { properties, required: Object.keys(required), isOpen: false }, place);
  yield* reviewTarget(event, place);
  yield* reviewGenerated(event, place);
  yield* reviewSession(event, place);
  yield* reviewAnonymity(event, place);
}

function ruleOf(property: Property | undefined): CaliperRule {
  return property?.holds === "entity" ? property.rule : "C-24";
}

function* reviewId(id: unknown, path: string): Generator<Finding> {
  if (id === undefined || isEmpty(id)) return;
  const version = typeof id === "string" ? uuidVersion(id) : undefined;
  if (version === undefined) yield error("C-21", path, "It must be a UUID as a URN: urn:uuid:….");
  else if (version !== "4") yield deviation("C-21", path, "It should be a UUID of version 4.");
}

function* reviewSession({ session, federatedSession }: Fields, { path }: Place): Generator<Finding> {
  if (textAt(session, "type") === "LtiSession" && federatedSession === undefined) {
    yield deviation("C-35", joinPath(path, "session"), "The session of the platform is federatedSession.");
  }
}
