import { isText } from "./check.ts";
import type { TraceOptions } from "./options.ts";

/** Whether the learner may be recorded: not yet asked, yes, or no. */
export type Consent = "granted" | "pending" | "denied";

export const isConsent = (value: unknown): value is Consent =>
  isText(value) && /^(granted|pending|denied)$/.test(value);

/** https://w3c.github.io/gpc/#javascript-property-to-detect-preference; few browsers have it. */
const browserObjects = (): boolean => {
  const navigator: object | undefined = Reflect.get(globalThis, "navigator");
  return navigator !== undefined && Reflect.get(navigator, "globalPrivacyControl") === true;
};

/** What holds before anybody has called `trace.consent`: where it is respected, the browser's own word goes first. */
export function startingConsent(
  {
    consent = "granted",
    respectGlobalPrivacyControl,
  }: Pick<TraceOptions, "consent" | "respectGlobalPrivacyControl">,
  objects: () => boolean = browserObjects,
): Consent {
  return respectGlobalPrivacyControl && objects() ? "denied" : consent;
}
