import { TrackingError } from "../errors.ts";
import type { NamedEvent } from "../session/checkpoints.ts";
import type { DeliveryStatus } from "../transport/delivery.ts";
import { createOutbox, type Outbox, type OutboxParts } from "../transport/outbox.ts";
import type { QueuedRecord } from "../transport/outbox-store.ts";
import type { DestinationSettings } from "./destination-settings.ts";
import type { Happenings } from "./happenings.ts";
import type { TraceQuarantine } from "./trace.ts";

/** One destination of one trace. */
interface DestinationRun {
  readonly id: string;
  readonly outbox: Outbox;
  /** Writes an event down in its format and hands the record to its outbox. */
  readonly write: (named: NamedEvent, how?: Pick<QueuedRecord, "alone">) => void;
  readonly arm: (closing: () => readonly NamedEvent[]) => void;
}

/** All destinations of one trace. */
export interface Destinations {
  readonly write: (named: NamedEvent) => void;
  /** What the browser shall send where the page ends without a word; none where that is taken back. */
  readonly arm: (closing: () => readonly NamedEvent[]) => void;
  /** By the id of a destination: writes an event of a closing, which the page that died may have sent itself. */
  readonly writers: ReadonlyMap<string, (named: NamedEvent) => void>;
  /** Begins before it returns. */
  readonly each: (act: "hide" | "leave" | "resume" | "flush" | "stop") => Promise<void>;
  /** Forgets all records; returns the ids of those that had left. */
  readonly discard: () => readonly string[];
  readonly status: () => readonly DeliveryStatus[];
  readonly quarantine: TraceQuarantine;
}

type OutboxPartsOf = (destination: string) => Omit<OutboxParts, "report">;

export function runDestinations(
  settings: readonly DestinationSettings[],
  partsOf: OutboxPartsOf,
  happenings: Happenings,
): Destinations {
  const runs = settings.map((one) => runDestination(one, partsOf(one.id), happenings));
  const all = async <Result>(
    act: (outbox: Outbox, id: string) => Promise<Result> | Result,
  ): Promise<Result[]> => Promise.all(runs.map(async ({ id, outbox }) => act(outbox, id)));

  return {
    write: (named) => runs.forEach(({ write }) => write(named)),
    arm: (closing) => runs.forEach(({ arm }) => arm(closing)),
    writers: new Map(runs.map(({ id, write }) => [id, (named) => write(named, { alone: true })])),
    each: async (act) => void (await all((outbox) => outbox[act]())),
    discard: () => runs.flatMap(({ outbox }) => outbox.discard()),
    status: () => runs.map(({ outbox }) => outbox.status()),
    quarantine: {
      list: async () => {
        const lists = await all(async ({ quarantine }, destination) =>
          (await quarantine.list()).map((record) => Object.assign({ destination }, record)),
        );
        return lists.flat();
      },
      retry: async (ids) => void (await all(({ quarantine }) => quarantine.retry(ids))),
      drop: async (ids) => void (await all(({ quarantine }) => quarantine.drop(ids))),
    },
  };
}

function runDestination(
  settings: DestinationSettings,
  parts: Omit<OutboxParts, "report">,
  { tell, fail }: Happenings,
): DestinationRun {
  const { id: destination, format } = settings;
  const outbox = createOutbox(settings, { ...parts, report: tell });

  const write: DestinationRun["write"] = ({ event, context }, how) => {
    const { id, session } = context;
    try {
      const record = format.write(event, context);
      if (record === null) return;
      const text = JSON.stringify(record);
      tell("record", { id, destination, record, text });
      outbox.add({ id, session, text, ...how });
    } catch (cause) {
      const which = format.name;
      const message = `The format "${which}" could not write "${event.type}"; this record is lost.`;
      fail(new TrackingError("format-failed", message, { which, cause }));
      tell("lost", { ids: [id], destination, reason: "format-failed" });
    }
  };

  const arm: DestinationRun["arm"] = (closing) => {
    const writeAll = (): string[] =>
      closing().flatMap(({ event, context }) => {
        const record = format.write(event, context);
        return record ? [JSON.stringify(record)] : [];
      });
    try {
      outbox.arm(writeAll);
    } catch {
      // What a format cannot write is reported where it is told.
    }
  };

  return { id: destination, outbox, write, arm };
}
