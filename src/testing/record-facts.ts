import type { Segment } from "../events/learning-event.ts";
import type { Fields } from "../review/reading.ts";

/** What one record tells of the learner, whichever language it is written in. */
export interface RecordFacts {
  /** As the record has it: a UUID, of Caliper as a URN. */
  readonly id: string | undefined;
  /** Last part of the verb's IRI, such as `"paused"`, or Caliper's action, such as `"Paused"`. */
  readonly name: string;
  /** What the name leaves open: why it was paused, how many percent were reached, what was changed. */
  readonly detail: string | undefined;
  /** When it happened, in milliseconds since the epoch. */
  readonly at: number;
  /** Positions in the media in seconds, as far as the record carries them. */
  readonly time: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Share of the media that was watched, 0..1. */
  readonly progress: number | undefined;
  /** What was played, in viewing order. */
  readonly segments: readonly Segment[] | undefined;
  readonly session: string | undefined;
  readonly registration: string | undefined;
  /** Extensions of the result and of the context, by their whole names. */
  readonly extensions: Fields;
  /** The record itself. */
  readonly json: Fields;
}

/** `"paused learner"`: the name, and the detail where there is one. */
export function wordsOf({ name, detail }: Pick<RecordFacts, "name" | "detail">): string {
  return detail === undefined ? name : `${name} ${detail}`;
}

/** An extension by its whole name, or by the last part of it: `"speed"`, `"full-screen"`. */
export function extensionOf({ extensions }: Pick<RecordFacts, "extensions">, name: string): unknown {
  if (name in extensions) return extensions[name];
  const whole = Object.keys(extensions).find((key) => key.endsWith(`/${name}`) || key.endsWith(`:${name}`));
  return whole === undefined ? undefined : extensions[whole];
}
