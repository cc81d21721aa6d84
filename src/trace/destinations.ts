import { TrackingError } from "../errors.ts";
import type { PlatformContext, RecordedEvent } from "../events/platform-event.ts";
import type { LearningRecord } from "../formats/format.ts";
import type { NamedEvent } from "../session/checkpoints.ts";
import type { DeliveryStatus } from "../transport/delivery.ts";
import { createOutbox, type Outbox, type OutboxParts } from "../transport/outbox.ts";
import type { QueuedRecord } from "../transport/outbox-store.ts";
import { isObject } from "./check.ts";
import type { DestinationSettings } from "./destination-settings.ts";
import type { Happenings } from "./happenings.ts";
import type { Trace, TraceQuarantine } from "./trace.ts";

/** What happened around the player, with all that records say beside it. */
export interface NamedRecord {
  readonly event: RecordedEvent;
  readonly context: PlatformContext;
}

type Named = NamedEvent | NamedRecord;

/** One destination of one trace. */
interface DestinationRun {
  readonly id: string;
  readonly outbox: Outbox;
  /** Writes an event down in its format and hands the record to its outbox. */
  readonly write: (named: Named, how?: Pick<QueuedRecord, "alone">) => void;
  readonly arm: (closing: () => readonly NamedEvent[]) => void;
}

/** All destinations of one trace. */
export interface Destinations {
  readonly write: (named: Named) => void;
  /** What the browser shall send where the page ends without a word; none where that is taken back. */
  readonly arm: (closing: () => readonly NamedEvent[]) => void;
  /** By the id of a destination: writes an event of a closing, which the page that died may have sent itself. */
  readonly writers: ReadonlyMap<string, (named: NamedEvent) => void>;
  /** Begins before it returns. */
  readonly each: (act: "hide" | "leave" | "resume" | "flush" | "stop") => Promise<void>;
  /** Forgets all records; returns the ids of those that had left. */
  readonly discard: () => readonly string[];
  readonly status: () => readonly DeliveryStatus[];
  readonly check: Trace["check"];
  readonly quarantine: TraceQuarantine;
}

type FailureCode = "format-failed" | "transform-failed";

/** A record, and its bytes. */
interface Written {
  readonly record: LearningRecord;
  readonly text: string;
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
    check: () =>
      import("../connection/check-connection.ts").then(
        async ({ checkConnection }) => Promise.all(settings.map((one) => checkConnection(one))),
        (cause: unknown) => {
          const message = "What checks a connection cannot be loaded.";
          happenings.fail(new TrackingError("part-failed", message, { which: "check", cause }));
          return [];
        },
      ),
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
  const { id: destination, format, hears, transform } = settings;
  const outbox = createOutbox(settings, { ...parts, report: tell });

  /** Runs code that may be the page's own: a record, `null` for none, or `undefined` where it fails, which is reported. */
  function obtain(code: FailureCode, { event }: Named, make: () => unknown): Written | null | undefined {
    const which = format.name;
    let cause: unknown;
    try {
      const record = make();
      if (record === null) return null;
      if (isObject(record)) return { record, text: JSON.stringify(record) };
    } catch (thrown) {
      cause = thrown;
    }
    const message = `No record for "${which}" could be made of "${event.type}": ${code}.`;
    fail(cause instanceof TrackingError ? cause : new TrackingError(code, message, { which, cause }));
    return undefined;
  }

  const writeDown = (named: Named): Written | null | undefined =>
    obtain("format-failed", named, () =>
      isRecorded(named)
        ? (format.writePlatform?.(named.event, named.context) ?? null)
        : hears(named.event.type)
          ? format.write(named.event, named.context)
          : null,
    );

  const change = (written: Written, named: Named): Written | null | undefined =>
    transform ? obtain("transform-failed", named, () => transform(written.record, named.event)) : written;

  const write: DestinationRun["write"] = (named, how) => {
    const { id, session = "" } = named.context;
    const written = writeDown(named);
    if (written === undefined) tell("lost", { ids: [id], destination, reason: "format-failed" });
    if (!written) return;
    const changed = change(written, named);
    if (changed === undefined) outbox.setAside({ id, session, text: written.text }, "transform-failed");
    if (!changed) return;
    tell("record", { id, destination, ...changed });
    outbox.add({ id, session, text: changed.text, ...how });
  };

  const arm: DestinationRun["arm"] = (closing) => {
    outbox.arm(() =>
      closing().flatMap((named) => {
        const written = writeDown(named);
        return (written && change(written, named)?.text) ?? [];
      }),
    );
  };

  return { id: destination, outbox, write, arm };
}

/** Only what a player did happened somewhere in its media. */
const isRecorded = (named: Named): named is NamedRecord => !("position" in named.event);
