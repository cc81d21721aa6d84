import { TrackingError } from "../errors.ts";
import type { LearningEvent } from "../events/learning-event.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import { basicCredential, noCredential, schemeCredential } from "../transport/credential.ts";
import { createOutbox, type Outbox } from "../transport/outbox.ts";
import type { Happenings } from "./happenings.ts";
import type { PageStores } from "./page-stores.ts";
import type { DestinationSettings } from "./settings.ts";

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
  const { id, format, auth } = settings;
  const outbox = createOutbox(
    { ...settings, success: format.success, pack: format.pack, credential: credentialOf(auth) },
    {
      store: stores.outbox(id),
      report: (...report) => {
        if (report[0] === "error") fail(report[1]);
        else tell(...report);
      },
    },
  );

  function write(event: LearningEvent, context: TrackingContext): void {
    try {
      const record = format.write(event, context);
      if (record === null) return;
      const text = JSON.stringify(record);
      tell("record", { id: context.id, destination: id, record, text });
      outbox.add({ id: context.id, session: context.session, text });
    } catch (cause) {
      const message = `The format "${format.name}" could not write "${event.type}"; this record is lost.`;
      fail(new TrackingError("format-failed", message, { which: format.name, cause }));
      tell("lost", { ids: [context.id], destination: id, reason: "format-failed" });
    }
  }

  return { outbox, write };
}

function credentialOf(auth: DestinationSettings["auth"]): Parameters<typeof createOutbox>[0]["credential"] {
  if (auth === undefined) return noCredential;
  return "key" in auth
    ? basicCredential(auth.key, auth.secret)
    : schemeCredential(auth.scheme, auth.credential);
}
