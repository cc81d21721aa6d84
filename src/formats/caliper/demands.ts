import type { Actor } from "../../events/tracking-context.ts";
import type { Demand } from "../format.ts";
import { isIri } from "./iri.ts";
import type { CaliperOptions } from "./options.ts";

const entities = ["actor", "edApp", "group", "membership", "session", "federatedSession"] as const;

/**
 * What must hold of the options, from a page without a compiler as well.
 * @param learner the trace's actor, where it is known
 */
export function demandsOf(options: CaliperOptions, learner: Actor | null): readonly Demand[] {
  const given: Readonly<Record<string, unknown>> = { ...options };
  const { media } = options;
  const oneOf = (name: string, ...values: readonly unknown[]): Demand => [
    name,
    [undefined, ...values].includes(given[name]),
    values.join(" or "),
  ];
  return [
    ["sensor", isIri(options.sensor), "an IRI"],
    oneOf("version", "1.2", "1.1"),
    ["base", given["base"] === undefined || isIri(given["base"]), "an IRI"],
    oneOf("anonymous", true, false),
    oneOf("currentTime", "milliseconds", "seconds"),
    oneOf("milestoneEncoding", "view", "general", "media-custom", "off"),
    [
      "milestoneAction",
      options.milestoneEncoding !== "media-custom" || isFilled(options.milestoneAction),
      "a text with media-custom",
    ],
    ...entities.map((name): Demand => [
      name,
      given[name] === undefined || isId(given[name]) || isEntity(given[name]),
      "an id, or an object with an id and with properties of its type",
    ]),
    [
      "actor",
      options.actor !== undefined || options.anonymous === true || !learner || !("mbox" in learner),
      "given where the learner is known by an e-mail address only",
    ],
    [
      "media",
      typeof media === "function" || media === undefined || isSound(media),
      "an object or a function",
    ],
  ];
}

const isText = (value: unknown): value is string => typeof value === "string";

const isFilled = (value: unknown): boolean => isText(value) && value.trim() !== "";

/** An e-mail address is no id. */
const isId = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : isIri(value) || (isText(value) && value.trim() !== "" && !value.includes("@"));

const isMap = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEntity = (value: unknown): boolean =>
  isMap(value) && isId(Reflect.get(value, "id")) && isSound(value);

const isSound = (value: unknown): boolean =>
  isMap(value) &&
  Object.entries(value).every(
    ([name, one]: [string, unknown]) =>
      one === undefined || properties.some(([names, holds]) => names.test(name) && holds(one)),
  );

const isMoment = (value: unknown): boolean => {
  const date = isText(value) ? new Date(value) : value;
  return date instanceof Date && !Number.isNaN(date.getTime());
};

/** The properties of all entities: one that none of them has is misspelled, or belongs into extensions. */
const properties: readonly (readonly [names: RegExp, holds: (value: unknown) => boolean])[] = [
  [/^id$/, isId],
  [/^(?:name|description|version|courseNumber|academicSession|category|mediaType)$/, isText],
  [/^(?:date(?:Created|Modified|Published)|(?:started|ended)AtTime)$/, isMoment],
  [/^(?:roles|keywords)$/, (value) => Array.isArray(value) && value.every(isFilled)],
  [/^status$/, (value) => value === "Active" || value === "Inactive"],
  [/^type$/, (value) => isText(value) && /^(?:Course(?:Section|Offering)|Group|Organization)$/.test(value)],
  [/^messageParameters$/, isMap],
  // Who reads JSON-LD loses a key without a prefix.
  [/^extensions$/, (value) => isMap(value) && Object.keys(value).every((key) => key.includes(":"))],
];
