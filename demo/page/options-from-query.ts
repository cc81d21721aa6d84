import type { MilestoneOptions, TraceOptions } from "../../src/trace/options.ts";

/** Where the page's server says that records go. */
export interface Credential {
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
}

export type DemoOptions = TraceOptions & { readonly milestones: MilestoneOptions | false | undefined };

/**
 * The knobs of a demo page as options of a trace. Values are handed on as they are written, also wrong ones:
 * the trace shall say what is wrong with them.
 */
export function optionsFromQuery(query: URLSearchParams, credential: Credential): DemoOptions {
  const text = (name: string) => query.get(name) || undefined;
  const number = (name: string) => (query.get(name) ? Number(query.get(name)) : undefined);
  const actor = text("actor");
  const activity = text("activity");
  const threshold = number("threshold");
  return {
    ...credential,
    actor: actor === undefined ? undefined : readActor(actor),
    activity: activity === undefined ? undefined : { id: activity },
    registration: text("registration"),
    language: text("language"),
    milestones: readMilestones(text("milestones"), text("basis")),
    completion: threshold === undefined ? undefined : { threshold },
    startSession: query.get("start") === "ready" ? "ready" : undefined,
    batch: { maxDelayMs: number("delay") },
    timeoutMs: number("timeout"),
    consent: readConsent(text("consent")),
    debug: query.has("debug"),
  };
}

function readConsent(text: string | undefined): TraceOptions["consent"] {
  return text === "pending" || text === "denied" ? text : undefined;
}

/** An e-mail address, or the name of an account of this page. */
function readActor(text: string): TraceOptions["actor"] {
  if (text.startsWith("{")) return JSON.parse(text);
  return text.includes("@")
    ? { mbox: `mailto:${text}` }
    : { account: { homePage: location.origin, name: text } };
}

function readMilestones(marks: string | undefined, basis: string | undefined): DemoOptions["milestones"] {
  if (marks === "off") return false;
  if (marks === undefined && basis === undefined) return undefined;
  const at = marks?.split(",").map(Number);
  return basis === "reached" || basis === "watched" ? { at, basis } : { at };
}
