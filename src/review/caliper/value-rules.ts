import type { CaliperRule } from "../rules/caliper.ts";
import type { Place } from "./place.ts";
import type { ValueProperty } from "./property.ts";
import { isDuration, isTime } from "./text-formats.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { isFields } from "../reading.ts";

interface Expectation {
  readonly rule: CaliperRule;
  readonly isMet: (value: unknown) => boolean;
  /** To complete "It must be …". */
  readonly words: string;
}

const isText = (value: unknown): value is string => typeof value === "string";

/** A value of another type is data of one's own, which belongs in extensions. */
const EXPECTATIONS: Readonly<Record<Exclude<ValueProperty["holds"], "term" | "map">, Expectation>> = {
  text: { rule: "C-28", isMet: isText, words: "a text" },
  flag: { rule: "C-28", isMet: (value) => typeof value === "boolean", words: "true or false" },
  number: { rule: "C-28", isMet: (value) => typeof value === "number", words: "a number" },
  attempts: {
    rule: "C-52",
    isMet: (value) => typeof value === "number" && Number.isInteger(value) && value >= 1,
    words: "a whole number from 1, which counts this attempt too",
  },
  time: {
    rule: "C-29",
    isMet: (value) => isText(value) && isTime(value),
    words: "a UTC time with milliseconds, such as 2026-03-04T09:30:06.040Z",
  },
  duration: {
    rule: "C-30",
    isMet: (value) => isText(value) && isDuration(value),
    words: "an ISO 8601 duration, such as PT3M12.5S",
  },
};

/** Checks a single value for its type and format. */
export function* reviewValue(value: unknown, property: ValueProperty, { path }: Place): Generator<Finding> {
  const { rule, isMet, words } = expectationOf(property);
  if (!isMet(value)) yield error(rule, path, `It must be ${words}.`);
  else if (property.holds === "duration" && isText(value) && value.includes("W")) {
    yield deviation("C-30", path, "Caliper's context types it xsd:duration, which has no weeks.");
  }
}

function expectationOf(property: ValueProperty): Expectation {
  if (property.holds === "map")
    return { rule: property.rule, isMet: isFields, words: "a map of names to values" };
  if (property.holds !== "term") return EXPECTATIONS[property.holds];
  const { rule, terms } = property;
  const choice = terms.length > 5 ? "one of Caliper's terms for it, letter by letter" : terms.join(" or ");
  return { rule, isMet: (value) => isText(value) && terms.includes(value), words: choice };
}

/** Nothing, or what JSON writes as `null`. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  return value === "" || (typeof value === "object" && Object.keys(value ?? {}).length === 0);
}

/** An empty value that may as well be left out; what must not be left out says nothing then. */
export function emptiness(path: string, isRequired: boolean): Finding {
  return isRequired
    ? error("C-27", path, "It is required, and empty.")
    : deviation("C-27", path, "It is empty and should be left out.");
}
