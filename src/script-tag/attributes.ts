import { TrackingError } from "../errors.ts";
import { takeAddress } from "../launch/launch-address.ts";
import { isObject, mustBe } from "../trace/check.ts";
import { isConsent } from "../trace/consent.ts";
import type { ActivityOptions, TraceOptions } from "../trace/options.ts";
import { findMisspelled } from "./misspelling.ts";

/** The attributes that begin alike, by what follows, and the options that their texts stand for. */
export interface Attributes<Options> {
  readonly prefix: string;
  readonly readers: Readonly<Record<string, (text: string) => Options>>;
}

/** The options as a tag says them, in words. */
type TagOptions = Omit<TraceOptions, "format" | "progress" | "resume"> & {
  readonly [Name in "format" | "sensor" | "authScheme" | "progress" | "resume" | "inspector"]?: string;
};

/** An empty text is no number, though JavaScript takes it for 0. */
const numberOf = (text: string): number => (text.trim() ? Number(text) : NaN);

/** What the script tag may say. */
export const tagAttributes: Attributes<TagOptions> = {
  prefix: "data-",
  readers: {
    endpoint: (endpoint) => ({ endpoint }),
    key: (key) => ({ key }),
    secret: (secret) => ({ secret }),
    format: (format) => ({ format }),
    sensor: (sensor) => ({ sensor }),
    "auth-scheme": (authScheme) => ({ authScheme }),
    actor: (text) => ({ actor: readJson(text, "data-actor") }),
    activity: (id) => ({ activity: { id } }),
    registration: (registration) => ({ registration }),
    language: (language) => ({ language }),
    milestones: (text) => ({ milestones: text !== "off" && text.split(",").map(numberOf) }),
    threshold: (text) => ({ completion: { threshold: numberOf(text) } }),
    progress: (progress) => ({ progress }),
    resume: (resume) => ({ resume }),
    consent: (text) => {
      mustBe(isConsent(text), "data-consent", "granted, pending or denied");
      return { consent: text };
    },
    "respect-global-privacy-control": (text) => ({ respectGlobalPrivacyControl: text !== "false" }),
    launch: (text) => ({ launch: { allow: text.trim().split(/\s+/), address: takeAddress() } }),
    inspector: (inspector) => ({ inspector }),
    debug: (text) => ({ debug: text !== "false" }),
  },
};

/** What a player may say of its media. */
export const mediaAttributes: Attributes<ActivityOptions> = {
  prefix: "data-playtrace-",
  readers: {
    "activity-id": (id) => ({ id }),
    name: (name) => ({ name }),
    description: (description) => ({ description }),
  },
};

/** Reads the attributes of an element; what looks like a slip of the pen is reported, and ignored. */
export function readAttributes<Options extends object>(
  element: Element,
  { prefix, readers }: Attributes<Options>,
  report: (error: TrackingError) => void,
): Partial<Options> {
  const options: Partial<Options> = {};
  for (const { name: which, value } of element.attributes) {
    if (!which.startsWith(prefix)) continue;
    const name = which.slice(prefix.length);
    const reader = Object.hasOwn(readers, name) && readers[name];
    const meant = !reader && findMisspelled(name, Object.keys(readers));
    if (reader) Object.assign(options, reader(value));
    else if (meant) {
      const message = `The attribute "${which}" is unknown: is "${prefix}${meant}" meant?`;
      report(new TrackingError("invalid-option", message, { which }));
    }
  }
  return options;
}

/** Reads an object; what JavaScript says of a wrong text quotes it, and is not passed on: it may hold a secret. */
export function readJson(text: string, which: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  mustBe(isObject(value), which, "a JSON object");
  return value;
}
