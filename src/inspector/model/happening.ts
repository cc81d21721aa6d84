import type { TraceEvents } from "../../trace/trace.ts";

/** The names of all that a trace tells. */
export type HappeningName = keyof TraceEvents;

/** One thing that a trace told. */
export type Happening = {
  [Name in HappeningName]: { readonly name: Name; readonly detail: TraceEvents[Name] };
}[HappeningName];
