import type { PauseReason } from "../events/learning-event.ts";
import { checkCompletion, reachMarks } from "./milestones.ts";
import { standStill } from "./playhead.ts";
import { closeSegment, progressOf } from "./progress.ts";
import { inMedia, tell, type Moment, type Turn } from "./turn.ts";

/** Playback stopped: the segment closes at the position that `paused` tells. */
export function stop(turn: Turn, reason: PauseReason, moment: Moment): void {
  const { state } = turn;
  const position = inMedia(state, moment.position);
  // What follows from a held pause is dated like the pause.
  const then: Turn = { ...turn, at: moment.at };
  closeSegment(state, position);
  standStill(turn, position);
  state.stage = reason === "end" || reason === "loop" ? "ended" : "paused";
  state.heldPause = undefined;
  state.restingAt = position;
  state.pausedAt = position;
  tell(turn, { type: "paused", reason, progress: progressOf(state) }, { at: moment.at, position });
  reachMarks(then, { from: position, to: position, opens: false });
  checkCompletion(then, position);
}
