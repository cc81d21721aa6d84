import { reviewAnonymous } from "./anonymity-rules.ts";
import { reviewNestedContext } from "./context-rules.ts";
import { ENTITY_NAMES, isDescribed, isKindOf, propertiesOf } from "./entity-types.ts";
import { reviewExtensions } from "./extension-rules.ts";
import type { Place } from "./place.ts";
import { itemOf, under } from "./place.ts";
import type { EntityProperty, Property } from "./property.ts";
import { reviewRoles } from "./role-rules.ts";
import { isNode } from "./text-formats.ts";
import { emptiness, isEmpty, reviewValue } from "./value-rules.ts";
import { error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { isFields, joinPath } from "../reading.ts";
import type { Fields } from "../reading.ts";

/** What 1.2 added to 1.1. */
const NEW_IN_1_2: ReadonlySet<string> = new Set([
  "otherIdentifiers",
  "storageName",
  "host",
  "ipAddress",
  "userAgent",
  "client",
]);
const REQUIRED = ["type", "id"];
const REQUIRED_OF_IDENTIFIER = ["type", "identifierType", "identifier"];

/** What an object may hold. */
interface Terms {
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: readonly string[];
  /** Whether it may hold more than that. */
  readonly isOpen: boolean;
}

/** Checks all that an event or an entity holds. That something required is missing is told elsewhere. */
export function* reviewFields(fields: Fields, terms: Terms, place: Place): Generator<Finding> {
  for (const [key, value] of Object.entries(fields)) {
    const property = terms.properties.get(key);
    const there = under(place, key);
    if (value === undefined) continue;
    if (key === "@context") yield* reviewNestedContext(value, there);
    else if (key === "@id" || key === "@type") {
      if (fields[key.slice(1)] !== undefined) yield error("C-26", there.path, "The same is said twice.");
    } else if (property === undefined) {
      if (!terms.isOpen) yield unknownKey(key, [...terms.properties.keys()], there);
    } else if (place.version === "1.1" && NEW_IN_1_2.has(key)) {
      yield error("C-28", there.path, "Caliper 1.1 has no such property: it belongs in extensions.");
    } else if (isEmpty(value)) yield emptiness(there.path, terms.required.includes(key));
    else yield* reviewProperty(value, property, there);
  }
}

function unknownKey(key: string, known: readonly string[], { path }: Place): Finding {
  const meant = known.find((name) => name.toLowerCase() === key.toLowerCase());
  return meant === undefined
    ? error("C-28", path, "Caliper knows no such property there; data of one's own belongs in extensions.")
    : error("C-28", path, `The property is written ${meant}, letter by letter.`);
}

function* reviewProperty(value: unknown, property: Property, place: Place): Generator<Finding> {
  if (property.holds === "entity") yield* reviewEntity(value, property, place);
  else if (property.holds === "extensions") yield* reviewExtensions(value, place);
  else if (property.holds === "list") yield* reviewList(value, property.of, place);
  else if (property.holds !== "anything") yield* reviewValue(value, property, place);
}

function* reviewList(value: unknown, of: Property, place: Place): Generator<Finding> {
  if (!Array.isArray(value)) {
    yield error("C-28", place.path, "It must be a list, also of one.");
    return;
  }
  for (const [index, item] of value.entries()) {
    const there = itemOf(place, index);
    if (isEmpty(item)) yield emptiness(there.path, false);
    else yield* reviewProperty(item, of, there);
  }
}

/** An entity of the right kind, or its IRI. */
export function* reviewEntity(value: unknown, expected: EntityProperty, place: Place): Generator<Finding> {
  if (!isFields(value)) {
    if (typeof value !== "string" || !isNode(value)) {
      yield error("C-24", place.path, "It must be an entity, or the IRI of one.");
    }
    return;
  }
  const { type, id } = value;
  const name = typeof type === "string" ? type : "";
  const isIdentifier = [name, ...expected.kinds].includes("SystemIdentifier");
  const required = isIdentifier ? REQUIRED_OF_IDENTIFIER : REQUIRED;
  const missing = required.filter((key) => value[key] === undefined);
  for (const key of missing) {
    yield error("C-22", joinPath(place.path, key), `Without ${key} nobody knows what the entity is.`);
  }
  yield* reviewType(type, expected, place);
  if (required.includes("id")) yield* reviewEntityId(id, joinPath(place.path, "id"));
  const properties = propertiesOf(ENTITY_NAMES.includes(name) ? name : "Entity");
  yield* reviewFields(value, { properties, required, isOpen: !isDescribed(name) }, place);
  yield* reviewAnonymous(value, place);
  if (name === "Membership") yield* reviewRoles(value, place);
}

function* reviewEntityId(id: unknown, path: string): Generator<Finding> {
  if (id === undefined || isEmpty(id) || (typeof id === "string" && isNode(id))) return;
  yield error("C-23", path, "It must be an absolute IRI, or a blank node such as _:a.");
}

function* reviewType(type: unknown, { kinds, rule }: EntityProperty, place: Place): Generator<Finding> {
  if (type === undefined || isEmpty(type)) return;
  const path = joinPath(place.path, "type");
  if (typeof type !== "string" || !/^\w+$/.test(type)) {
    yield error("C-25", path, "It must be one term, such as VideoObject, and no IRI.");
  } else if (!ENTITY_NAMES.includes(type)) {
    yield error("C-32", path, "Caliper knows no such type of entity.");
  } else if (!kinds.some((kind) => isKindOf(type, kind))) {
    yield error(rule, path, `It must be ${kinds.join(" or ")}, or a subtype.`);
  }
}
