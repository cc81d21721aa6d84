import { TrackingError } from "../../errors.ts";
import { fieldsOf } from "./event-parts.ts";
import { EVENT_RULES, type EventRule } from "./event-rules.ts";

/**
 * Checks an event as a page gave it.
 * @throws TrackingError `invalid-event` that says what the first wrong part must be
 */
export function checkEvent(event: object): void {
  const fields = fieldsOf(event);
  const { type } = fields;
  const rules = new Map<unknown, readonly EventRule[]>(Object.entries(EVENT_RULES)).get(type);
  if (!rules) {
    const message = `No event of a platform has the type "${String(type)}".`;
    throw new TrackingError("invalid-event", message, { which: "type" });
  }
  for (const [path, holds, expected] of rules) {
    let value: unknown = event;
    for (const name of path.split(".")) value = fieldsOf(value)[name];
    if (holds(value, fields)) continue;
    const which = `${String(type)}.${path}`;
    throw new TrackingError("invalid-event", `The "${path}" of "${String(type)}" must be ${expected}.`, {
      which,
    });
  }
}
