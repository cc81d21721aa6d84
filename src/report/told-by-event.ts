import { segmentsText } from "../formats/xapi/segments-text.ts";
import type { TraceEvents } from "../trace/trace.ts";
import type { Told } from "./told.ts";

/** What an event tells, before it is written down; `undefined` where it tells nothing of what was played. */
export function toldByEvent({ event, context }: TraceEvents["event"]): Told | undefined {
  const { type, at, position, length } = event;
  if (type === "milestone-reached" || type === "mastered" || type === "ended" || type === "stalled")
    return undefined;
  const progress = "progress" in event && length !== undefined ? event.progress : undefined;
  return {
    id: context.id,
    activity: context.activity.id,
    name: Object.values(context.activity.name ?? {})[0],
    learner: JSON.stringify(context.actor),
    registration: context.registration,
    session: context.session,
    act: type,
    at,
    position,
    from: "from" in event ? event.from : undefined,
    to: "to" in event ? event.to : undefined,
    length,
    played: progress && segmentsText(progress.segments),
    united: progress?.ordered === false,
  };
}
