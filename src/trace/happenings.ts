import { TrackingError } from "../errors.ts";
import type { Trace, TraceEvents } from "./trace.ts";

type Listener<Name extends keyof TraceEvents> = (detail: TraceEvents[Name]) => void;

interface Channel<Name extends keyof TraceEvents> {
  readonly listeners: Set<Listener<Name>>;
  /** What a late listener still hears. */
  readonly past: TraceEvents[Name][];
}

/** A name and the facts that belong to it. */
type Told = {
  [Name in keyof TraceEvents]: [name: Name, detail: TraceEvents[Name]];
}[keyof TraceEvents];

export interface Happenings {
  readonly on: Trace["on"];
  readonly tell: (...told: Told) => void;
  /** Tells an error once: the same code for the same thing is not repeated. */
  fail(error: TrackingError): void;
}

const channel = <Name extends keyof TraceEvents>(): Channel<Name> => ({ listeners: new Set(), past: [] });

/** What a trace tells its page. A listener that throws is reported, and the others still hear. */
export function createHappenings(debug: boolean): Happenings {
  const channels: { readonly [Name in keyof TraceEvents]: Channel<Name> } = {
    event: channel(),
    record: channel(),
    stored: channel(),
    delivered: channel(),
    retrying: channel(),
    suspended: channel(),
    quarantined: channel(),
    lost: channel(),
    error: channel(),
  };

  function call<Name extends keyof TraceEvents>(
    name: Name,
    listener: Listener<Name>,
    detail: TraceEvents[Name],
  ) {
    try {
      listener(detail);
    } catch (cause) {
      fail(new TrackingError("listener-failed", `A listener for "${name}" threw.`, { which: name, cause }));
    }
  }

  function tell<Name extends keyof TraceEvents>(name: Name, detail: TraceEvents[Name]): void {
    if (debug) console.debug("[playtrace]", name, detail);
    for (const listener of channels[name].listeners) call(name, listener, detail);
  }

  function fail(error: TrackingError): void {
    const { past } = channels.error;
    if (past.some(({ code, which }) => code === error.code && which === error.which)) return;
    past.push(error);
    console.error(`[playtrace] ${error.message}`, error);
    tell("error", error);
  }

  function on<Name extends keyof TraceEvents>(name: Name, listener: Listener<Name>): () => void {
    const { listeners, past } = channels[name];
    listeners.add(listener);
    for (const detail of past) call(name, listener, detail);
    return () => {
      listeners.delete(listener);
    };
  }

  return { on, tell, fail };
}
