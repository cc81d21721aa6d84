import type { PauseReason } from "../events/learning-event.ts";
import { checkCompletion, reachMarks } from "./milestones.ts";
import { standStill } from "./playhead.ts";
import { closeSegment, progressOf } from "./progress.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

interface Stop {
  readonly reason: PauseReason;
  readonly position: number;
  /** When it was, where that is past; what follows from it is dated like it. */
  readonly at?: number;
}

/** Playback stopped: the segment closes at the position that `paused` tells. */
export function stop(turn: Turn, { reason, position, at: then }: Stop): void {
  const { at } = turn;
  const to = inMedia(turn, position);
  closeSegment(turn, to);
  standStill(turn, to);
  turn.stage = reason === "end" || reason === "loop" ? "ended" : "paused";
  turn.heldPause = undefined;
  turn.restingAt = turn.pausedAt = to;
  turn.at = then ?? at;
  tell(turn, {
    type: "paused",
    reason,
    progress: progressOf(turn, to),
    position: to,
  });
  reachMarks(turn, to, to);
  checkCompletion(turn, to);
  turn.at = at;
}
