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

const isSound = (value: unknown): boolean => isMap(value) && Object.entries(value).every(isProperty);

/** Dates that can be read, lists of texts, and maps where maps must be: a key without a prefix would be lost. */
function isProperty([name, value]: readonly [string, unknown]): boolean {
  if (value === undefined || name === "id") return true;
  if (/^date|Time$/.test(name)) return isDate(isText(value) ? new Date(value) : value);
  if (/^(?:roles|keywords)$/.test(name)) return Array.isArray(value) && value.every(isFilled);
  if (name === "messageParameters") return isMap(value);
  if (name === "extensions") return isMap(value) && Object.keys(value).every((key) => key.includes(":"));
  return isText(value);
}

const isDate = (value: unknown): boolean => value instanceof Date && !Number.isNaN(value.getTime());
