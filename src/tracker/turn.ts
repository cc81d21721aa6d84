import type { LearningEvent, LearningFact } from "../events/learning-event.ts";
import type { PlayerSignal } from "../events/player-signal.ts";
import type { TrackerState } from "./tracker-state.ts";

/** The state while one signal is worked on: a copy that belongs to this turn alone. */
export type Draft = { -readonly [Key in keyof TrackerState]: TrackerState[Key] };

/** One signal, the draft of the next state, and the events born so far. */
export interface Turn {
  readonly state: Draft;
  readonly signal: PlayerSignal;
  /** The signal's time in milliseconds since the epoch, by the session's clock. */
  readonly at: number;
  readonly events: LearningEvent[];
}

/** When and where something happened. */
export interface Moment {
  readonly at: number;
  readonly position: number;
}

/** Positions are rounded once, to 3 decimals, and lie within the media ([Video Profile 2.5.4](https://liveaspankaj.gitbooks.io/xapi-video-profile/content/statement_data_model.html)). */
export function inMedia(state: TrackerState, position: number): number {
  const clamped = Math.min(Math.max(position, 0), state.length ?? Infinity);
  return Math.round(clamped * 1000) / 1000;
}

/** An event is born: its time is its own, but never at or before the event before it. */
export function tell({ state, events }: Turn, fact: LearningFact, { at, position }: Moment): void {
  const { length, snapshot, options } = state;
  state.lastAt = Math.max(Math.floor(at), state.lastAt + 1);
  state.revision += 1;
  events.push({
    at: state.lastAt,
    position: inMedia(state, position),
    threshold: options.threshold,
    snapshot,
    ...(length !== undefined && { length }),
    ...fact,
  });
}
