import { ENTITY_NAMES, propertiesOf } from "./entity-types.ts";
import { EVENT_NAMES, EVENT_PROPERTIES } from "./event-types.ts";
import { ACTIONS } from "./terms.ts";

/** Names to which Caliper's own context gives a meaning, as far as this review knows them. */
export const KNOWN_TERMS: ReadonlySet<string> = new Set([
  ...EVENT_NAMES,
  ...EVENT_PROPERTIES,
  ...ENTITY_NAMES,
  ...ENTITY_NAMES.flatMap((name) => Array.from(propertiesOf(name).keys())),
  ...ACTIONS,
]);
