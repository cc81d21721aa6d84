import { TrackingError } from "../errors.ts";
import type { Consent } from "./consent.ts";
import type { Denials, Forget } from "./denials.ts";
import type { Trace } from "./trace.ts";

/** Lets a trace do what the learner allows. */
export interface ConsentGate {
  readonly isDenied: () => boolean;
  /** Runs this with consent, on a page that is shown: now, once both hold, or never. */
  readonly whenGranted: (run: () => void) => void;
  /** The page is shown: begins with what is allowed. */
  readonly enter: () => void;
  /** Hears from now on what other traces and tabs are told, and heeds what this page was told meanwhile. */
  readonly listen: () => void;
  /** Hears no more: an open channel may keep a page out of the back/forward cache, and holds on to the trace. */
  readonly part: () => void;
  readonly decide: Trace["consent"];
  /** The trace has stopped: no grant begins anything any more. */
  readonly end: () => void;
}

export interface ConsentGateParts {
  readonly consent: Consent;
  readonly denials: Denials;
  readonly fail: (error: TrackingError) => void;
  /** With consent: begins to use the browser's storage, and to send. */
  readonly open: () => void;
  /** Begins to watch the player. */
  readonly attach: () => void;
  /** Stops both, and forgets everything. */
  readonly forget: Forget;
}

export function openConsentGate({ denials, fail, ...parts }: ConsentGateParts): ConsentGate {
  let { consent } = parts;
  let waiting: (() => void)[] = [];
  let shown = false;
  let ended = false;
  let stopListening: (() => void) | undefined;
  let heard = denials.count();

  const forget: Forget = async () => {
    consent = "denied";
    waiting = [];
    return parts.forget();
  };

  function begin(): void {
    parts.open();
    waiting.splice(0).forEach((run) => run());
  }

  function grant(): void {
    const before = consent;
    if (before === "granted" || ended) return;
    consent = "granted";
    if (!shown) return;
    begin();
    if (before === "denied") parts.attach();
  }

  function listen(): void {
    stopListening ??= denials.join(forget);
    if (heard !== denials.count()) void forget();
  }

  function part(): void {
    stopListening?.();
    stopListening = undefined;
    heard = denials.count();
  }

  return {
    listen,
    part,
    isDenied: () => consent === "denied",

    whenGranted: (run) => {
      if (consent === "granted" && shown) run();
      else if (consent !== "denied") waiting.push(run);
    },

    enter: () => {
      shown = true;
      if (consent === "granted") begin();
      if (consent === "denied") void denials.clear();
      else parts.attach();
    },

    decide: async (decision) => {
      if (decision === "denied") return { left: await denials.deny(forget) };
      if (decision === "granted") {
        // What is being removed must not take the new session with it.
        await denials.settled();
        grant();
      } else {
        fail(new TrackingError("invalid-option", "Consent must be granted or denied.", { which: "consent" }));
      }
      return { left: [] };
    },

    end: () => {
      ended = true;
      waiting = [];
      part();
    },
  };
}
