/** Options that the compiler must refuse, and those that it must not: never run, checked by `tsc -p test`. */
import type { Trace, TraceOptions } from "../../src/index.ts";
import { trackMediaElement } from "../../src/html-media.ts";
import { stateResource, xapi } from "../../src/xapi.ts";

declare const element: HTMLMediaElement;
declare const formGiven: string | undefined;

const endpoint = "https://lrs.example.com/xapi/";

/** Whatever a form or a query gives may be handed on: what is `undefined` is as good as not given. */
export const loose: TraceOptions = {
  endpoint,
  key: formGiven,
  secret: formGiven,
  actor: { mbox: formGiven, name: formGiven },
  registration: formGiven,
  milestones: { at: undefined, basis: undefined },
  completion: { threshold: undefined },
};

export const short: readonly TraceOptions[] = [
  { endpoint, milestones: false },
  { endpoint, milestones: [10, 90] },
  { endpoint, activity: { name: "Lesson 12", description: { de: "Wie das Licht geht" } } },
  { endpoint, activity: ({ url, kind }) => ({ id: url, name: kind }) },
  { endpoint, auth: { scheme: "Bearer", credential: () => Promise.resolve("token") } },
  { endpoint, resume: "auto", progress: stateResource() },
  { endpoint, resume: (position) => position > 60, progress: stateResource({ endpoint, version: "2.0" }) },
  { destinations: [{ endpoint, format: xapi({ version: "2.0", milestones: false }) }] },
];

export const traces: readonly Trace[] = [
  // @ts-expect-error an endpoint is a text
  trackMediaElement(element, { endpoint: new URL("https://lrs.example.com/") }),
  // @ts-expect-error options are given
  trackMediaElement(element),
  // @ts-expect-error a selector is no element
  trackMediaElement("#video", { endpoint }),
];

export const wrong: readonly TraceOptions[] = [
  // @ts-expect-error it is said how, not whether
  { endpoint, resume: true },
  // @ts-expect-error only a script tag says it by a word
  { endpoint, progress: "lrs" },
  // @ts-expect-error there is no such option
  { endpoint, mileStones: [50] },
  // @ts-expect-error milestones are numbers
  { endpoint, milestones: { at: ["50 %"] } },
  // @ts-expect-error there is no such basis
  { endpoint, milestones: { basis: "time" } },
  // @ts-expect-error a threshold is a number
  { endpoint, completion: { threshold: "95 %" } },
  // @ts-expect-error an account has a home page
  { endpoint, actor: { account: { name: "4711" } } },
  // @ts-expect-error an activity is more than its id
  { endpoint, activity: "https://example.com/lessons/12" },
  // @ts-expect-error a credential belongs to a scheme
  { endpoint, auth: { credential: "token" } },
  // @ts-expect-error a credential is a text
  { endpoint, auth: { scheme: "Bearer", credential: () => 4711 } },
  // @ts-expect-error no session begins at that time
  { endpoint, startSession: "load" },
  // @ts-expect-error every destination has an endpoint
  { destinations: [{ key: "key", secret: "secret" }] },
  // @ts-expect-error xAPI has no such version
  { endpoint, format: xapi({ version: "1.1" }) },
];
