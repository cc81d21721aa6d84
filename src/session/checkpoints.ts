import type { LearningEvent } from "../events/learning-event.ts";
import type { PlayerSignal } from "../events/player-signal.ts";
import type { TrackingContext } from "../events/tracking-context.ts";
import type { Table } from "../platform/table.ts";

/** The id of a session, and those that its closing will be told under, whoever tells it. */
export interface SessionIds {
  readonly session: string;
  /** Of the `paused` that belongs to the closing, where something plays. */
  readonly paused: string;
  /** Of `session-ended`. */
  readonly ended: string;
}

/** An event with all that records say beside it. */
export interface NamedEvent {
  readonly event: LearningEvent;
  readonly context: TrackingContext;
}

/** A session that goes on, or was cut off. */
export interface CutOff<State> {
  readonly ids: SessionIds;
  readonly about: Omit<TrackingContext, "id" | "session">;
  readonly state: State;
  /** The last signal that the state knows of. */
  readonly last: PlayerSignal;
}

/** The closing of a session, made already by a page that lacks some of its destinations. */
export interface Owed {
  readonly owed: readonly NamedEvent[];
}

/** What a session leaves behind, were its page to die now. */
export type Checkpoint<State> = (CutOff<State> | Owed) & {
  /** The ids of the destinations that its events go to. */
  readonly destinations: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** How far playback has come since the checkpoint. */
export interface Pulse<Playhead> {
  readonly playhead: Playhead;
  readonly last: PlayerSignal;
}

/** What sessions leave behind, by session. Nothing rejects: without storage it lasts as long as the page. */
export interface Checkpoints<State, Playhead> {
  readonly all: () => Promise<ReadonlyMap<string, Checkpoint<State>>>;
  readonly pulse: (session: string) => Promise<Pulse<Playhead> | undefined>;
  readonly save: (session: string, checkpoint: Checkpoint<State>) => void;
  readonly savePulse: (session: string, pulse: Pulse<Playhead>) => void;
  readonly remove: (session: string) => void;
}

export function createCheckpoints<State, Playhead>(
  checkpoints: Table<Checkpoint<State>>,
  pulses: Table<Pulse<Playhead>>,
): Checkpoints<State, Playhead> {
  return {
    all: () => checkpoints.all(""),
    pulse: async (session) => (await pulses.all("")).get(session),
    save: (session, checkpoint) => void checkpoints.put(["", session], checkpoint),
    savePulse: (session, pulse) => void pulses.put(["", session], pulse),
    remove: (session) => {
      void checkpoints.remove(["", session]);
      void pulses.remove(["", session]);
    },
  };
}
