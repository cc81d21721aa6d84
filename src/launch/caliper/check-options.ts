import type { TrackingError } from "../../errors.ts";
import { isIri } from "../../formats/caliper/iri.ts";
import { optionFault } from "./fault.ts";
import { isObject, isText, own } from "./fields.ts";
import { readUrl } from "./read-url.ts";

type Test = (value: unknown) => boolean;

const isFunction: Test = (value) => typeof value === "function";
const isPlace: Test = (value) => {
  const property = own(value, "property");
  return isText(own(value, "claim")) && (property === undefined || isText(property));
};

const rules: readonly (readonly [names: string, test: Test, expected: string])[] = [
  ["sensor base", isIri, "an IRI"],
  ["scheme profileUrlParam federatedSessionIdParam", isText, "a text"],
  ["userId contextId", isPlace, "a claim, with or without a property"],
  ["fetchProfile fetchToken", isFunction, "a function"],
];

/** What is wrong with options from a page without a compiler; what is left out is no fault. */
export function checkOptions(options: unknown): TrackingError | undefined {
  if (!isObject(options)) return optionFault("invalid-option", "options", "an object");
  for (const [names, test, expected] of rules) {
    const wrong = names.split(" ").find((name) => options[name] !== undefined && !test(options[name]));
    if (wrong) return optionFault("invalid-option", wrong, expected);
  }
  const { direct } = options;
  return direct === undefined || readUrl(own(direct, "endpoint"))
    ? undefined
    : optionFault("invalid-endpoint", "direct.endpoint", "an http(s) URL without a credential in it");
}
