import { TrackingError } from "../errors.ts";
import type { ActorOptions, TraceOptions } from "../trace/options.ts";
import { findMisspelled } from "./misspelling.ts";

type Reader = (text: string) => TraceOptions;

/** Each attribute `data-…` of the script tag, and the option that its text stands for. */
const readers: Readonly<Record<string, Reader>> = {
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

const wrong = (which: string, why: string, cause?: unknown): TrackingError =>
  new TrackingError("invalid-option", `The attribute "${which}" ${why}.`, { which, cause });

/** The options that a script tag and the page's JSON block hold, or what is wrong with them. */
export function readAttributes(
  attributes: Readonly<Record<string, string | undefined>>,
  json: string | null | undefined,
): TraceOptions | TrackingError {
  let which = "script#playtrace";
  try {
    let options: TraceOptions = json ? JSON.parse(json) : {};
    for (const [name, text = ""] of Object.entries(attributes)) {
      which = `data-${name}`;
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
      const meant = read ? undefined : findMisspelled(name, Object.keys(readers));
      if (meant !== undefined) return wrong(which, `is unknown: is "data-${meant}" meant`);
      options = { ...options, ...read?.(text) };
    }
    return options;
  } catch (cause) {
    return wrong(which, "is no JSON", cause);
  }
}
