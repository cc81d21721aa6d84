import type { PauseReason } from "../events/learning-event.ts";
import { believePause, settleAll } from "./gesture.ts";
import { moveOn, runFrom, standStill, whereNow } from "./playhead.ts";
import { closeSegment, progressOf } from "./progress.ts";
import { stop } from "./stopping.ts";
import { sessionProgress } from "./tracker-state.ts";
import { tell, type Turn } from "./turn.ts";

/** A player that starts over does so from here on, seen from the end. */
const endSeconds = 1;
/** Where a player starts over by itself. */
const beginningSeconds = 0.5;
/** Rounds of media shorter than this are told so many times, and only counted afterwards. */
const shortMediaSeconds = 30;
const toldRounds = 9;

/** The media came to its end. */
export function noteEnd(turn: Turn): void {
  const { gesture, heldPause, shown } = turn;
  const { length = shown } = turn;
  turn.rendering = false;
  // The element pauses by itself at its end: that is no pause of the learner.
  if (heldPause && length - heldPause.position < endSeconds) turn.heldPause = undefined;
  settleAll(turn);
  if (turn.stage === "paused") turn.stage = "ended";
  if (turn.stage !== "playing") return;
  if (gesture?.resumed !== false && turn.segmentFrom !== undefined) moveOn(turn, length);
  stop(turn, { reason: "end", position: length });
  tell(turn, { type: "ended", position: length });
}

/**
 * Whether a seek is the player's own return to the beginning, where it is asked to play at the end: one that stood
 * when it was sought there said no `ended`.
 */
export function startsOver({ stage, signal, shown, gesture, playhead, length = Infinity }: Turn): boolean {
  const stoodAt = gesture?.to ?? (stage === "ended" ? length : playhead.position);
  const atEnd = /^(paused|ended)$/.test(stage) && stoodAt >= length;
  return atEnd && !signal.paused && shown < beginningSeconds;
}

/** The player returns to the beginning, to play from there. */
export function startOver(turn: Turn): void {
  settleAll(turn);
  turn.stage = "ended";
  standStill(turn, turn.shown);
}

/** Whether a seek is the player's own start from the beginning. */
export function isLoop(turn: Turn): boolean {
  const { stage, length, signal } = turn;
  const loops = signal.type === "seeking" && signal.loop && stage === "playing" && length !== undefined;
  return loops && length - whereNow(turn) <= endSeconds * Math.max(signal.rate, 1);
}

/** The player starts over by itself. */
export function noteRound(turn: Turn): void {
  const { length = 0, gesture } = turn;
  // Some players show the beginning before they say that they seek.
  if (gesture?.resumed === false) turn.gesture = undefined;
  settleAll(turn);
  turn.rounds++;
  if (turn.segmentFrom !== undefined) moveOn(turn, length);
  if (length < shortMediaSeconds && turn.rounds > toldRounds) {
    closeSegment(turn, length);
    turn.revision++;
    turn.segmentFrom = turn.pieceFrom = 0;
    runFrom(turn, 0);
    return;
  }
  stop(turn, { reason: "loop", position: length });
  turn.resumesSilently = true;
  standStill(turn, 0);
}

/** Something else than the learner stops playback, where it stands now. */
export function leavePlayback(turn: Turn, reason: PauseReason): void {
  if (!turn.heldPause?.scrub) believePause(turn, reason);
  settleAll(turn);
  if (turn.stage !== "playing") return;
  const position = whereNow(turn);
  if (turn.segmentFrom !== undefined) moveOn(turn, position);
  stop(turn, { reason, position });
}

/** The session ends: under the reason given where something plays, and with all that was held. */
export function endSession(turn: Turn, reason: "closing" | "source"): void {
  if (reason === "closing") settleAll(turn);
  leavePlayback(turn, reason);
  const { restingAt: position, open, at, lastAt, started } = turn;
  if (open) {
    const duration = (Math.max(at, lastAt) - started) / 1000;
    tell(turn, {
      type: "session-ended",
      progress: progressOf(turn, position),
      duration,
      position,
    });
    turn.ended = sessionProgress(turn);
  }
  turn.open = false;
  turn.stage = "before";
}
