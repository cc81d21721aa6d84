import type { TrackingError } from "../../errors.ts";
import { isSafe } from "../../platform/safe-url.ts";
import { LONGEST_WAIT_MS } from "../../platform/timer.ts";
import { optionFault } from "./fault.ts";
import { isObject, isText, own } from "./fields.ts";
import { findWrongOption, type OptionRule } from "./option-rules.ts";
import { readUrl } from "./read-url.ts";

const isAuth = (value: unknown): boolean => {
  const credential = own(value, "credential");
  return isText(own(value, "scheme")) && (typeof credential === "function" || isText(credential));
};

const isWait = (value: unknown): boolean =>
  typeof value === "number" && value >= 1 && value <= LONGEST_WAIT_MS;

const rules: readonly OptionRule[] = [
  ["auth", isAuth, "a scheme and a credential"],
  ["batch", isObject, "an object"],
  ["timeoutMs", isWait, `a number from 1 to ${LONGEST_WAIT_MS}`],
  ["version", (value) => value === "1.2" || value === "1.1", "1.2 or 1.1"],
];

/** What is wrong with where a configuration shall be asked for, or with how; what is left out is no fault. */
export function checkEndpoint(options: unknown): TrackingError | undefined {
  const url = readUrl(own(options, "endpoint"));
  const fault = findWrongOption(options, rules);
  if (fault) return fault;
  if (!url) return optionFault("invalid-endpoint", "endpoint", "an http(s) URL without a credential in it");
  return isSafe(new URL(url)) || own(options, "allowInsecure") === true
    ? undefined
    : optionFault("insecure-endpoint", "endpoint", "https:, or on this computer");
}
