import { ENTITY_NAMES } from "./entity-types.ts";
import type { Place } from "./place.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, isFields, joinPath, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";

const TYPE_IRI = "http://purl.imsglobal.org/caliper/";
/** What an anonymous entity may tell; a context below the top has a rule of its own. */
const MAY_TELL: ReadonlySet<string> = new Set(["id", "type", "@context"]);
/** What would say who an anonymous actor is. */
const TRACES = [
  ["membership", "member"],
  ["membership", "organization"],
  ["session", "user"],
  ["session", "messageParameters"],
  ["federatedSession", "user"],
  ["federatedSession", "messageParameters"],
] as const;

/** The type of which an entity or its IRI is an anonymous one. */
function anonymousTypeOf(entity: unknown): string | undefined {
  const id = typeof entity === "string" ? entity : textAt(entity, "id");
  const name = id?.startsWith(TYPE_IRI) === true ? id.slice(TYPE_IRI.length) : "";
  return ENTITY_NAMES.includes(name) ? name : undefined;
}

/** An entity that has its type's IRI as its id stands for nobody in particular, and says no more. */
export function* reviewAnonymous(entity: Fields, { path }: Place): Generator<Finding> {
  const name = anonymousTypeOf(entity);
  if (name === undefined) return;
  const told = Object.keys(entity).filter((key) => !MAY_TELL.has(key) && entity[key] !== undefined);
  if (ENTITY_NAMES.includes(textAt(entity, "type") ?? "") && entity["type"] !== name) {
    yield error("C-49", joinPath(path, "id"), "It declares an anonymous entity of another type.");
  } else if (told.length > 0) {
    yield deviation("C-49", path, `An anonymous entity should say nothing else, such as ${told[0] ?? ""}.`);
  }
}

/** Who acts anonymously is not named by the rest of the event either. */
export function* reviewAnonymity(event: Fields, { path }: Place): Generator<Finding> {
  if (anonymousTypeOf(event["actor"]) === undefined) return;
  for (const [where, key] of TRACES) {
    const trace = fieldsAt(event, where)[key];
    const tells = typeof trace === "string" || isFields(trace);
    if (tells && anonymousTypeOf(trace) === undefined) {
      yield error("C-49", joinPath(joinPath(path, where), key), "It tells who the anonymous actor is.");
    }
  }
}
