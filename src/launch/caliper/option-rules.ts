import type { TrackingError } from "../../errors.ts";
import { optionFault } from "./fault.ts";
import { isObject } from "./fields.ts";

/** What options of these names, with spaces between, must be. */
export type OptionRule = readonly [names: string, test: (value: unknown) => boolean, expected: string];

/** The first thing that is wrong with options from a page without a compiler; what is left out is no fault. */
export function findWrongOption(options: unknown, rules: readonly OptionRule[]): TrackingError | undefined {
  if (!isObject(options)) return optionFault("invalid-option", "options", "an object");
  for (const [names, test, expected] of rules) {
    const wrong = names.split(" ").find((name) => options[name] !== undefined && !test(options[name]));
    if (wrong) return optionFault("invalid-option", wrong, expected);
  }
  return undefined;
}
