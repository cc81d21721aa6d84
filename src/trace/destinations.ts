import { TrackingError } from "../errors.ts";
import type { LearningEvent } from "../events/learning-event.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import { createOutbox, type Outbox, type OutboxParts } from "../transport/outbox.ts";
import type { QueuedRecord } from "../transport/outbox-store.ts";
import type { DestinationSettings } from "./destination-settings.ts";
import type { Happenings } from "./happenings.ts";

/** One destination of one trace: writes events down in its format and hands them to its outbox. */
export interface DestinationRun {
  readonly outbox: Outbox;
  /** @param again `{ alone: true }` for what a page that is gone may have sent with another text */
  readonly write: (
    event: LearningEvent,
    context: TrackingContext,
    again?: Pick<QueuedRecord, "alone">,
  ) => void;
}

export function runDestination(
  settings: DestinationSettings,
  parts: Omit<OutboxParts, "report">,
  { tell, fail }: Happenings,
): DestinationRun {
  const { id: destination, format } = settings;
  const outbox = createOutbox(settings, { ...parts, report: tell });

  function write(event: LearningEvent, context: TrackingContext, again?: Pick<QueuedRecord, "alone">): void {
    const { id, session } = context;
    try {
      const record = format.write(event, context);
      if (record === null) return;
      const text = JSON.stringify(record);
      tell("record", { id, destination, record, text });
      outbox.add({ id, session, text, ...again });
    } catch (cause) {
      const which = format.name;
      const message = `The format "${which}" could not write "${event.type}"; this record is lost.`;
      fail(new TrackingError("format-failed", message, { which, cause }));
      tell("lost", { ids: [id], destination, reason: "format-failed" });
    }
  }

  return { outbox, write };
}
