/**
 * What a receiver may do wrong on purpose. Written as text, so that a page's query can ask for it:
 * `503` every request, `503x2` the next two, `503/3` every third; several with commas between.
 */

/** What goes wrong with one request. */
export type Fault =
  /** This status instead of an answer; nothing is kept. */
  | { readonly kind: "status"; readonly status: number; readonly headers: Readonly<Record<string, string>> }
  /** The connection breaks after the body; nothing is kept. */
  | { readonly kind: "reset" }
  /** Kept, then the connection breaks before the answer. */
  | { readonly kind: "lost-answer" }
  /** Kept, and answered only after `lateMs`. */
  | { readonly kind: "late" }
  /** Kept two times, as a proxy does that repeats a request of its own accord. */
  | { readonly kind: "twice" }
  /** 200 with a page of HTML, as a captive portal does; nothing is kept. */
  | { readonly kind: "html" }
  /** 302 to another place; nothing is kept. */
  | { readonly kind: "redirect" }
  /** No answer, ever; nothing is kept. */
  | { readonly kind: "silence" }
  /** Kept, but the answer ends in its middle. */
  | { readonly kind: "truncated" };

export interface FaultPlan {
  /** Waits so long before every answer, preflights included. */
  latencyMs: number;
  /** How long a `late` answer is late. */
  lateMs: number;
  /** Bodies of more bytes are answered with 413; `Infinity` for no limit. */
  maxBodyBytes: number;
  /** Bodies that hold this text are answered with 400; empty for none. */
  poison: string;
  /** Preflights are answered without `Access-Control-Max-Age`: the browser keeps them for 5 s only. */
  preflightsExpire: boolean;
  /** Replaces all faults; an empty text ends them. A text that is no fault throws. */
  set(text: string): void;
  /** The next `count` requests meet `fault`. */
  next(fault: Fault, count?: number): void;
  /** What this request meets; counts it. */
  take(body: Buffer): Fault | undefined;
  clear(): void;
}

interface Rule {
  readonly fault: Fault;
  /** Requests that it still hits. */
  left: number;
  /** It hits each request whose number is a multiple. */
  readonly every: number;
}

const rulePattern = /^([a-z-]+|\d{3})(?:x(\d+)|\/(\d+))?$/;
const plainKinds = [
  "reset",
  "lost-answer",
  "late",
  "twice",
  "html",
  "redirect",
  "silence",
  "truncated",
] as const;

const soundness = {
  latencyMs: 0,
  lateMs: 3000,
  maxBodyBytes: Infinity,
  poison: "",
  preflightsExpire: false,
};

export function createFaultPlan(): FaultPlan {
  let rules: Rule[] = [];
  let requests = 0;
  const plan: FaultPlan = {
    ...soundness,
    set(text) {
      rules = text.split(",").filter(Boolean).map(readRule);
      requests = 0;
    },
    next: (fault, count = 1) => void rules.unshift({ fault, left: count, every: 1 }),
    take(body) {
      if (body.length > plan.maxBodyBytes) return statusFault(413);
      if (plan.poison !== "" && body.includes(plan.poison)) return statusFault(400);
      requests += 1;
      const rule = rules.find(({ left, every }) => left > 0 && requests % every === 0);
      if (rule === undefined) return undefined;
      rule.left -= 1;
      return rule.fault;
    },
    clear() {
      Object.assign(plan, soundness);
      plan.set("");
    },
  };
  return plan;
}

export function statusFault(status: number, headers: Readonly<Record<string, string>> = {}): Fault {
  return { kind: "status", status, headers };
}

function readRule(text: string): Rule {
  const [, what = "", count, every] = rulePattern.exec(text.trim()) ?? [];
  const kind = plainKinds.find((name) => name === what);
  const status = Number(what);
  if (kind === undefined && !(status >= 300 && status < 600)) throw new RangeError(`No such fault: ${text}`);
  const fault: Fault = kind === undefined ? statusFault(status) : { kind };
  return { fault, left: Number(count ?? Infinity), every: Number(every ?? 1) };
}
