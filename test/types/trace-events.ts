/** What a listener of a trace is told, and what it must not do: never run, checked by `tsc -p test`. */
import type { LearningEvent, Trace, TraceEvents } from "../../src/index.ts";

declare const trace: Trace;
declare const event: LearningEvent;

/** The list of happenings is closed: a new one must be written here too. */
export const happenings: Readonly<Record<keyof TraceEvents, true>> = {
  event: true,
  record: true,
  stored: true,
  delivered: true,
  retrying: true,
  suspended: true,
  quarantined: true,
  lost: true,
  error: true,
};

export const stop: () => void = trace.on("delivered", ({ ids, destination }) => {
  ids.map((id) => `${id} is in ${destination}`);
  // @ts-expect-error what was told belongs to everybody
  ids.push("another");
});

trace.on("event", ({ event: told, context }) => {
  told.position.toFixed(3);
  context.registration.toLowerCase();
  // @ts-expect-error an event is past
  told.at = 0;
  // @ts-expect-error only a seek has a target
  told.to satisfies number;
});

trace.on("error", (error) => {
  error.code satisfies string;
  // @ts-expect-error codes are a closed list
  if (error.code === "oops") throw error;
});

// @ts-expect-error nothing of that name ever happens
trace.on("sent", () => undefined);
// @ts-expect-error nobody else says what happens
trace.emit("delivered", {});
// @ts-expect-error the trace says itself why it never began
trace.error = undefined;

if (event.type === "seeked") {
  event.to satisfies number;
  // @ts-expect-error a seek is no pause
  event.reason satisfies string;
}
if (event.type === "paused") {
  event.reason satisfies string;
  event.progress.segments.map(([from, to]) => to - from);
  // @ts-expect-error segments are what was told
  event.progress.segments.push([0, 1]);
  // @ts-expect-error there is no such reason
  if (event.reason === "boredom") throw event;
}
// @ts-expect-error there is no such event
if (event.type === "skipped") throw event;
