import { TrackingError } from "../errors.ts";
import type { LearningEvent } from "../events/learning-event.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import type { DestinationSettings } from "../trace/destination-settings.ts";
import { nameEvents, noSession } from "../trace/event-names.ts";
import type { TraceOptions } from "../trace/options.ts";
import { checkOptions } from "../trace/settings.ts";
import { countIds } from "./counted-ids.ts";
import { readRecord } from "./read-records.ts";
import type { RecordFacts } from "./record-facts.ts";
import { nameActivity } from "./recorded-activity.ts";
import type { RecordedViewing } from "./recorded-viewing.ts";
import { replaySignals } from "./replay-signals.ts";

/** A learning event, with who did it and to what. */
export interface PlayedEvent {
  readonly event: LearningEvent;
  readonly context: TrackingContext;
}

/** A record that would have been sent. Of another format than xAPI and Caliper it bears the name of its event. */
export interface PlayedRecord extends RecordFacts {
  /** Address and format of the destination. */
  readonly destination: string;
  /** What would have been sent, byte for byte. */
  readonly text: string;
}

export interface PlayedRecording {
  readonly events: readonly PlayedEvent[];
  /** In the order of the events, those of one event in the order of the destinations. */
  readonly records: readonly PlayedRecord[];
}

/**
 * Plays a recorded viewing through the tracker and the formats, without a browser, a server and a wait: the same options and the
 * same recording give the same bytes. The session closes after the last signal. Ids are counted from 1, the anonymous
 * learner is called so. Without consent nothing is told.
 * @returns rejects with a `TrackingError` where an option is wrong, and with what a format throws
 */
export async function playRecording(
  options: TraceOptions,
  recording: RecordedViewing,
): Promise<PlayedRecording> {
  const settings = checkOptions(() => options);
  if (settings instanceof TrackingError) throw settings;
  if (settings.consent !== "granted") return { events: [], records: [] };
  const uuid = countIds();
  const about = {
    actor: (await settings.actor) ?? { account: { homePage: settings.origin, name: "anonymous" } },
    activity: nameActivity(options, recording.source),
    registration: settings.registration ?? uuid(),
    ...settings.circumstances,
  };
  const events: PlayedEvent[] = [];
  let ids = noSession;
  for (const born of replaySignals(recording, settings.tracker)) {
    const step = nameEvents(born, { about, ids, reserved: {}, uuid });
    ids = step.ids;
    events.push(...step.named);
  }
  const records = events.flatMap((played) =>
    settings.destinations.flatMap((destination) => writeDown(played, destination) ?? []),
  );
  return { events, records };
}

function writeDown(
  { event, context }: PlayedEvent,
  { format, hears, id, transform }: DestinationSettings,
): PlayedRecord | undefined {
  const written = hears(event.type) ? format.write(event, context) : null;
  const record = written && transform ? transform(written, event) : written;
  if (record === null) return undefined;
  const text = JSON.stringify(record);
  const json: unknown = JSON.parse(text);
  return { ...(readRecord(json) ?? factsOf({ event, context }, { ...record })), destination: id, text };
}

function factsOf({ event, context }: PlayedEvent, json: RecordFacts["json"]): RecordFacts {
  const { id, session, registration } = context;
  return {
    id,
    name: event.type,
    detail: undefined,
    at: event.at,
    time: event.position,
    from: undefined,
    to: undefined,
    progress: undefined,
    segments: undefined,
    session,
    registration,
    extensions: {},
    json,
  };
}
