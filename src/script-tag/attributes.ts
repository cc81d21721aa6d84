import { TrackingError } from "../errors.ts";
import type { ActorOptions, TraceOptions } from "../trace/options.ts";
import { findMisspelled } from "./misspelling.ts";

/** Each attribute `data-…` of the script tag, and the option that its text stands for. */
const readers: Readonly<Record<string, (text: string) => TraceOptions>> = {
  endpoint: (endpoint) => ({ endpoint }),
  key: (key) => ({ key }),
  secret: (secret) => ({ secret }),
  actor: (text) => {
    const actor: ActorOptions = JSON.parse(text);
    return { actor };
  },
  activity: (id) => ({ activity: { id } }),
  registration: (registration) => ({ registration }),
  language: (language) => ({ language }),
  milestones: (text) => ({ milestones: text === "off" ? false : text.split(",").map(numberOf) }),
  threshold: (text) => ({ completion: { threshold: numberOf(text) } }),
  debug: (text) => ({ debug: text !== "false" }),
};

/** An empty text is no number, though JavaScript takes it for 0. */
const numberOf = (text: string): number => (text.trim() ? Number(text) : NaN);

/**
 * The options that a script tag and the page's JSON block hold. What cannot be read is reported, and left out.
 */
export function readAttributes(
  attributes: Readonly<Record<string, string | undefined>>,
  json: string | null | undefined,
  report: (error: TrackingError) => void,
): TraceOptions {
  let options: TraceOptions = {};
  const read = (which: string, reader: () => TraceOptions): void => {
    try {
      options = { ...options, ...reader() };
    } catch (cause) {
      report(new TrackingError("invalid-option", `"${which}" is no JSON.`, { which, cause }));
    }
  };
  if (json) read("script#playtrace", () => JSON.parse(json));
  for (const [name, text = ""] of Object.entries(attributes)) {
    const which = `data-${name}`;
    const reader = Object.hasOwn(readers, name) && readers[name];
    const meant = reader || findMisspelled(name, Object.keys(readers));
    if (reader) read(which, () => reader(text));
    else if (meant) {
      report(
        new TrackingError("invalid-option", `"${which}" is unknown: is "data-${meant}" meant?`, { which }),
      );
    }
  }
  return options;
}
