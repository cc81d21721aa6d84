import { TrackingError } from "../errors.ts";
import type { LearningEvent } from "../events/learning-event.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import { createOutbox, type Outbox } from "../transport/outbox.ts";
import type { DestinationSettings } from "./destination-settings.ts";
import type { Happenings } from "./happenings.ts";
import type { PageStores } from "./page-stores.ts";

/** One destination of one trace: writes events down in its format and hands them to its outbox. */
export interface DestinationRun {
  readonly outbox: Outbox;
  write(event: LearningEvent, context: TrackingContext): void;
}

export function runDestination(
  settings: DestinationSettings,
  stores: PageStores,
  { tell, fail }: Happenings,
): DestinationRun {
  const { id: destination, format } = settings;
  const outbox = createOutbox(settings, {
    store: stores.outbox(destination),
    report: (...report) => {
      if (report[0] === "error") fail(report[1]);
      else tell(...report);
    },
  });

  function write(event: LearningEvent, context: TrackingContext): void {
    const { id, session } = context;
    try {
      const record = format.write(event, context);
      if (record === null) return;
      const text = JSON.stringify(record);
      tell("record", { id, destination, record, text });
      outbox.add({ id, session, text });
    } catch (cause) {
      const message = `The format "${format.name}" could not write "${event.type}"; this record is lost.`;
      fail(new TrackingError("format-failed", message, { which: format.name, cause }));
      tell("lost", { ids: [id], destination, reason: "format-failed" });
    }
  }

  return { outbox, write };
}
