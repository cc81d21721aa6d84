import type { CaliperRule } from "../rules/caliper.ts";

/** A single value. */
export type ValueProperty =
  | { readonly holds: "text" | "flag" | "number" | "time" | "duration" | "attempts" }
  | { readonly holds: "map"; readonly rule: CaliperRule }
  | { readonly holds: "term"; readonly terms: readonly string[]; readonly rule: CaliperRule };

/** An entity of one of these kinds or their subtypes, or its IRI. */
export interface EntityProperty {
  readonly holds: "entity";
  readonly kinds: readonly string[];
  readonly rule: CaliperRule;
}

/** What a property of an event or an entity holds; at `anything` another part of the review looks. */
export type Property =
  | ValueProperty
  | EntityProperty
  | { readonly holds: "list"; readonly of: Property }
  | { readonly holds: "extensions" }
  | { readonly holds: "anything" };

export type Properties = Readonly<Record<string, Property>>;

export const text: Property = { holds: "text" };
export const flag: Property = { holds: "flag" };
export const number: Property = { holds: "number" };
export const time: Property = { holds: "time" };
export const duration: Property = { holds: "duration" };
export const anything: Property = { holds: "anything" };
export const extensions: Property = { holds: "extensions" };

export function list(of: Property): Property {
  return { holds: "list", of };
}

export function entity(rule: CaliperRule, ...kinds: readonly string[]): Property {
  return { holds: "entity", kinds, rule };
}

export function term(rule: CaliperRule, terms: readonly string[]): Property {
  return { holds: "term", terms, rule };
}
