import { believePause, settleAll, settleGesture } from "./gesture.ts";
import { moveOn, runFrom, standStill, whereNow } from "./playhead.ts";
import { closePiece, progressOf } from "./progress.ts";
import { stop } from "./stopping.ts";
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
  const { state, signal, at } = turn;
  state.rendering = false;
  if (state.heldPause?.scrub) settleGesture(turn, true);
  if (state.stage === "paused") {
    // A knob dragged to the very end: nothing was played there, but what comes next starts over.
    settleGesture(turn, true);
    state.stage = "ended";
  }
  if (state.stage !== "playing") return;
  const length = state.length ?? signal.position;
  const carried = state.gesture === undefined || state.gesture.resumed;
  // The element pauses by itself at its end: that is no pause of the learner.
  if (state.heldPause && length - state.heldPause.position > endSeconds) believePause(turn);
  state.heldPause = undefined;
  settleAll(turn);
  if (state.stage !== "playing") return;
  if (carried && state.segmentFrom !== undefined) moveOn(turn, length);
  stop(turn, "end", { at, position: length });
  tell(turn, { type: "ended" }, { at, position: length });
}

/** Whether a seek is the player's own return to the beginning, where it is asked to play after the end. */
export function startsOver({ state, signal }: Turn): boolean {
  return state.stage === "ended" && !signal.paused && signal.position < beginningSeconds;
}

/** Whether a seek is the player's own start from the beginning. */
export function isLoop({ state, signal }: Turn): boolean {
  const { stage, length } = state;
  if (signal.type !== "seeking" || !signal.loop || stage !== "playing" || length === undefined) return false;
  return length - whereNow(state, signal.clock) <= endSeconds * Math.max(signal.rate, 1);
}

/** The player starts over by itself. */
export function noteRound(turn: Turn): void {
  const { state, at } = turn;
  const length = state.length ?? 0;
  // Some players show the beginning before they say that they seek.
  if (state.gesture?.resumed === false) state.gesture = undefined;
  settleAll(turn);
  state.rounds += 1;
  if (length < shortMediaSeconds && state.rounds > toldRounds) {
    closePiece(state, length);
    state.segmentFrom = 0;
    state.pieceFrom = 0;
    runFrom(turn, 0);
    return;
  }
  if (state.segmentFrom !== undefined) moveOn(turn, length);
  stop(turn, "loop", { at, position: length });
  state.resumesSilently = true;
  standStill(turn, 0);
}

/** The session ends: under the reason given where something plays, and with all that was held. */
export function endSession(turn: Turn, reason: "closing" | "source"): void {
  const { state, at, signal } = turn;
  if (reason === "source" && state.heldPause?.scrub === false) believePause(turn, reason);
  settleAll(turn);
  const position = state.stage === "playing" ? whereNow(state, signal.clock) : state.restingAt;
  if (state.stage === "playing") stop(turn, reason, { at, position });
  if (state.open) {
    const duration = (Math.max(at, state.lastAt) - state.started) / 1000;
    tell(turn, { type: "session-ended", progress: progressOf(state), duration }, { at, position });
  }
  state.open = false;
  state.stage = "before";
}
