import { caliper } from "../../../src/formats/caliper/format.ts";
import { xapi } from "../../../src/formats/xapi/format.ts";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import type { TrackingContext } from "../../../src/events/tracking-context.ts";
import { createHappenings, type Happenings } from "../../../src/trace/happenings.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import type { DeliveryStatus } from "../../../src/transport/delivery.ts";
import type { QuarantinedRecord } from "../../../src/transport/outbox-store.ts";
import { context } from "../../fixtures/xapi/viewing.ts";

/** A trace that tells what a test says, and notes what it is asked to do. */
export interface ToldTrace extends Trace {
  readonly tell: Happenings["tell"];
  readonly asked: readonly string[];
}

export interface ToldTraceState {
  readonly status?: readonly DeliveryStatus[];
  readonly refused?: readonly (QuarantinedRecord & { readonly destination: string })[];
}

export function createToldTrace({ status = [], refused = [] }: ToldTraceState = {}): ToldTrace {
  const { on, tell } = createHappenings();
  const asked: string[] = [];
  const note =
    (what: string) =>
    (ids: readonly string[] = ["all"]): Promise<void> => {
      asked.push([what, ...ids].join(" "));
      return Promise.resolve();
    };
  return {
    on,
    tell,
    asked,
    error: undefined,
    record: () => undefined,
    flush: () => note("flush")([]),
    stop: () => note("stop")([]),
    consent: () => Promise.resolve({ left: [] }),
    status: () => status,
    check: () =>
      Promise.resolve(
        status.map(({ destination }) => ({ destination, verdict: "ready", sentence: "The server answers." })),
      ),
    quarantine: () => ({ list: () => Promise.resolve(refused), retry: note("retry"), drop: note("drop") }),
  };
}

export const XAPI_DESTINATION = "https://lrs.example/xapi/statements xapi public-key";
export const CALIPER_DESTINATION = "https://caliper.example/events caliper ";

const formats = [
  [XAPI_DESTINATION, xapi()],
  [CALIPER_DESTINATION, caliper({ sensor: "https://example.com" })],
] as const;

/** Tells events and their records as a trace does; returns the id of each, in order. */
export function tellEvents(trace: ToldTrace, events: readonly LearningEvent[], from = 0): readonly string[] {
  let session = "";
  return events.map((event, index) => {
    const id = `00000000-0000-4000-8000-${String(from + index).padStart(12, "0")}`;
    if (event.type === "session-started" || !session) session = id;
    const about: TrackingContext = { ...context, id, session };
    trace.tell("event", { event, context: about });
    for (const [destination, format] of formats) {
      const record = format.write(event, about);
      if (record) trace.tell("record", { id, destination, record, text: JSON.stringify(record) });
    }
    return id;
  });
}
