import { toIri } from "./iri.ts";
import type { EntityOptions, Given } from "./options.ts";
import { wellFormed } from "../well-formed.ts";

/** An entity as it is written. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Lengths in characters that every endpoint stores: https://www.imsglobal.org/spec/caliper/v1p1#minimum-attribute-storage-requirements */
const longest: Readonly<Record<string, number>> = { name: 256, description: 1024 };

/** Writes an entity of this type, unless the page gave one of its own. */
export function writeEntity(kind: string, given: Given<EntityOptions>, base?: string): Entity {
  const { id, type = kind, ...rest }: EntityOptions & { readonly type?: string } = optionsOf(given);
  const iri = toIri(id, type.toLowerCase(), base);
  const identifier = { type: "SystemIdentifier", identifierType: "SystemId", identifier: `${id}` };
  const known = { otherIdentifiers: iri === id ? [] : [identifier], ...rest };
  const fit = Object.entries(known).map(([name, value]) => [name, fitted(name, value)]);
  return { id: iri, type, ...filled(Object.fromEntries(fit)) };
}

/** The id alone is as good as an object that holds it. */
export function optionsOf<Options extends EntityOptions>(given: Given<Options>): Options | EntityOptions {
  return typeof given === "object" ? given : { id: given };
}

/** Leaves out what is empty: nothing is `null`, and what is not known is not said. */
export function filled(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function fitted(name: string, value: unknown): unknown {
  if (isObject(value) && name === "extensions") return filled(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string" || !value) return value;
  if (/^date|Time$/.test(name)) return new Date(value).toISOString();
  return wellFormed(value.slice(0, longest[name]));
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  Number.isNaN(value) ||
  (isObject(value) && !Object.keys(value).length);
