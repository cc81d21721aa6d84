import type { DestinationOptions, TraceOptions } from "../../../src/trace/options.ts";
import type { Credential } from "../options-from-query.ts";

/** What a page of the demo knows of where it may send. */
export interface Place extends Credential {
  /** Address of the receiver, where most stand-ins are. */
  readonly receiver: string;
  /** Key of the login to the Moodle that this page belongs to. */
  readonly sesskey: string;
}

/** One way out of the demo, to a system by its own wire. */
export interface DemoDestination {
  /** What the list of choices says, under the word of its group. */
  readonly title: string;
  readonly group: "xAPI" | "Caliper" | "Both" | "Other systems" | "Your own";
  /** What holds the records, as in "what the LRS got". */
  readonly system: string;
  /** What is special about it, in one sentence. */
  readonly about: string;
  readonly holds: readonly Held[];
  readonly open: (place: Place) => Opened;
}

/** What the receiver counts of it. */
export interface Held {
  /** As the receiver tells it; `""` for the LRS. */
  readonly path: string;
  /** What the system calls its records. */
  readonly records: string;
}

export interface Opened {
  readonly destinations: readonly DestinationOptions[];
  /** The learner as that system knows them, where it knows one. */
  readonly actor?: TraceOptions["actor"];
}
