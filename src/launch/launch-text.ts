import { valuesOf, type Parameters } from "./parameters.ts";
import { refuseLaunch } from "./refuse-launch.ts";

/** The parameters of one launch: each has one value. */
export interface LaunchText {
  /** What is said under a name; `undefined` where nothing is. */
  readonly text: (name: string) => string | undefined;
  /** The same of what must not be missing. */
  readonly needed: (name: string) => string;
  /** Address of the page that will send. */
  readonly page: string;
}

/** A second value of a name may have been added to a genuine launch by somebody else: neither is believed. */
export function launchText(parameters: Parameters, page: string): LaunchText {
  const text = (name: string): string | undefined => {
    const [value, other] = valuesOf(parameters, name);
    return other === undefined ? value : refuseLaunch("ambiguous-launch", name, "said once");
  };
  return { text, needed: (name) => text(name) ?? refuseLaunch("incomplete-launch", name, "given"), page };
}
