import type { LearningEvent, LearningFact } from "../events/learning-event.ts";
import type { PlayerSignal } from "../events/player-signal.ts";
import type { SessionProgress } from "../events/registration-state.ts";
import type { TrackerState } from "./tracker-state.ts";

/** The state while one signal is worked on, and what is known of the signal: a copy that belongs to this turn alone. */
export type Turn = {
  -readonly [Key in keyof TrackerState]: TrackerState[Key];
} & {
  readonly signal: PlayerSignal;
  /** The signal's time on the monotonic clock, in milliseconds. */
  readonly now: number;
  /** The same in milliseconds since the epoch, by the session's clock; what is told of something held is dated earlier. */
  at: number;
  /** The position that the player shows, within the media. */
  readonly shown: number;
  readonly events: LearningEvent[];
  /** The last row of the session that this signal ended. */
  ended: SessionProgress | undefined;
};

/**
 * Positions are rounded once, to 3 decimals, and lie within the media
 * ([Video Profile 2.5.4](https://liveaspankaj.gitbooks.io/xapi-video-profile/content/statement_data_model.html)).
 */
export function inMedia(
  { length = Infinity }: { readonly length?: number | undefined },
  position: number,
): number {
  return Math.round(Math.min(Math.max(position, 0), length) * 1000) / 1000;
}

/** An event is born: its time is its own, but never at or before the event before it. */
export function tell(
  turn: Turn,
  fact: LearningFact & { readonly at?: number; readonly position: number },
): void {
  const { length, snapshot, options } = turn;
  turn.lastAt = Math.max(Math.floor(fact.at ?? turn.at), turn.lastAt + 1);
  turn.revision++;
  turn.events.push({
    ...fact,
    at: turn.lastAt,
    threshold: options.threshold,
    snapshot,
    ...(length !== undefined && { length }),
  });
}
