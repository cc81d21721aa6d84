import type { TrackingError } from "../../errors.ts";
import { isIri } from "../../formats/caliper/iri.ts";
import { isFunction } from "../../trace/check.ts";
import { optionFault } from "./fault.ts";
import { isText, own } from "./fields.ts";
import { findWrongOption, type OptionRule } from "./option-rules.ts";
import { readUrl } from "./read-url.ts";

const isPlace = (value: unknown): boolean => {
  const property = own(value, "property");
  return isText(own(value, "claim")) && (property === undefined || isText(property));
};

const rules: readonly OptionRule[] = [
  ["sensor base", isIri, "an IRI"],
  ["scheme profileUrlParam federatedSessionIdParam", isText, "a text"],
  ["userId contextId", isPlace, "a claim, with or without a property"],
  ["fetchProfile fetchToken", isFunction, "a function"],
];

/** What is wrong with options from a page without a compiler; what is left out is no fault. */
export function checkOptions(options: unknown): TrackingError | undefined {
  const fault = findWrongOption(options, rules);
  const direct = own(options, "direct");
  if (fault || direct === undefined || readUrl(own(direct, "endpoint"))) return fault;
  return optionFault("invalid-endpoint", "direct.endpoint", "an http(s) URL without a credential in it");
}
