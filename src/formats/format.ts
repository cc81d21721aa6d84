/**
 * The contract of every format, built in or the user's own. A format is pure: it knows no network, no clock
 * and makes no ids; it is told of an event and its context and writes them down.
 */
import type { LearningEvent } from "../events/learning-event.ts";
import type { PlatformContext, RecordedEvent } from "../events/platform-event.ts";
import type { Actor, TrackingContext } from "../events/tracking-context.ts";

/** A record as an object that `JSON.stringify` can write; its bytes are fixed once written. */
export type LearningRecord = object;

export interface PackedBatch {
  readonly body: string;
  readonly contentType: string;
  /** Headers that the format needs beside content type and credential. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What must hold of an option that a format was made with: its name, whether it holds, and what it must be. */
export type Demand = readonly [option: string, holds: boolean, expected: string];

/**
 * What the body of an answer says whose status is one of success. `lost` are the places in the batch of those records
 * that the server has dropped for good; `words` are its own, up to 2,048 characters.
 */
export type Reading =
  | { readonly kind: "delivered"; readonly lost?: readonly number[] }
  | { readonly kind: "retry"; readonly reason: string }
  | { readonly kind: "refused"; readonly status: number; readonly reason: string; readonly words: string }
  | { readonly kind: "suspended"; readonly reason: string };

/** Reads the body of an answer to these records; what it throws is taken for an answer of another server. */
export type ReadAnswer = (body: string, records: readonly string[]) => Reading;

export interface Format {
  /** Short name, part of the destination's identity: `"xapi"`. */
  readonly name: string;
  /** Path that is joined to the destination's endpoint, such as `"statements"`; `""` for the endpoint itself. */
  readonly path: string;
  /**
   * What a success must look like beside its status; a server that says otherwise is not the right one. A function where
   * servers say with a status of success what is none.
   */
  readonly success: "json-array" | "not-html" | ReadAnswer;
  /** What its servers do with a record that they have already, unless a destination says otherwise; default `"recognised"`. */
  readonly repeats?: "recognised" | "refused" | "stored" | undefined;
  /** Records of one request, unless a destination says otherwise; default 50. */
  readonly maxRecords?: number | undefined;
  /** First word of the `Authorization` header where a destination has a `key` alone; default: a key needs its secret. */
  readonly keyScheme?: string | undefined;
  /** Whether its servers take headers and body as the fields of a form; default false. */
  readonly alternateSyntax?: boolean | undefined;
  /**
   * Asked before anything is tracked: where one does not hold, nothing is, and the trace has the error.
   * @param learner the trace's actor without a name; `null` for one that is made up or computed later
   */
  demands?(learner: Actor | null): readonly Demand[];
  /** Writes an event down, or `null` where the format has no record for it. */
  write(event: LearningEvent, context: TrackingContext): LearningRecord | null;
  /**
   * Writes down what happened around the player, or `null`; what it throws as a `TrackingError` is told as it is. Absent:
   * the format has no record for any of it. The built-in formats have it from `playtrace/platform`.
   */
  writePlatform?(event: RecordedEvent, context: PlatformContext): LearningRecord | null;
  /**
   * Packs records into the body of one request.
   * @param records the records as the JSON texts that were fixed at their birth
   * @param sendTime ISO 8601, the moment of packing
   */
  pack(records: readonly string[], sendTime: string): PackedBatch;
  /** The same record in the version before, for a server that answers 422; `null` where there is none. */
  downgrade?(record: string): string | null;
}

/** Checks and returns a format of one's own; the built-in ones are made by the same call. */
export function defineFormat(format: Format): Format {
  return format;
}
