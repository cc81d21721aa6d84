import type { PauseReason } from "../events/learning-event.ts";
import { tellHeldAct } from "./held-act.ts";
import { checkCompletion } from "./milestones.ts";
import { moveOn, openSegment, runFrom, standStill, whereNow } from "./playhead.ts";
import { closeSegment } from "./progress.ts";
import { stop } from "./stopping.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

/** A knob may be held still this long before a pause under it is believed. */
const scrubPatienceMs = 5_000;
/** A gesture while playing is over after this much playback. */
const settledPlaybackMs = 500;
/** A gesture while standing is over after this long without a further press. */
const settledStandingMs = 1_000;
/** Shorter moves are not told by themselves; they add up. */
const smallestMoveSeconds = 0.5;

/** The learner moves the position: a first press opens the gesture, a further one carries it on. */
export function press(turn: Turn): void {
  const { state, signal, at } = turn;
  const playing = state.stage === "playing";
  const { monotonicMs } = signal.clock;
  if (state.gesture?.small) settleGesture(turn, true);
  if (state.gesture === undefined) {
    believePause(turn);
    tellHeldAct(turn);
  }
  const from = state.gesture?.from ?? (playing ? whereNow(state, signal.clock) : state.restingAt);
  if (state.heldPause) state.heldPause = { ...state.heldPause, until: monotonicMs + scrubPatienceMs };
  standStill(turn, from);
  state.gesture = {
    at,
    from,
    to: inMedia(state, signal.position),
    resumed: false,
    small: false,
    until: state.stage === "playing" ? undefined : monotonicMs + settledStandingMs,
  };
}

/** The player arrived where it was sought. */
export function arrive({ state, signal }: Turn): void {
  if (state.gesture) state.gesture = { ...state.gesture, to: inMedia(state, signal.position) };
}

/** A pause said while the player seeks: the knob may be held, and playback go on afterwards. */
export function holdScrub(turn: Turn): void {
  const { state, signal, at } = turn;
  if (state.gesture?.resumed !== false) press(turn);
  const { monotonicMs } = signal.clock;
  const position = state.gesture?.from ?? state.restingAt;
  state.heldPause = { at, position, scrub: true, until: monotonicMs + scrubPatienceMs };
}

/** Frames are rendered again at the target. */
export function resumeGesture(turn: Turn): void {
  const { state, signal } = turn;
  const { gesture } = state;
  if (gesture === undefined || gesture.resumed) return;
  const { monotonicMs } = signal.clock;
  state.gesture = { ...gesture, resumed: true, until: monotonicMs + settledPlaybackMs };
  runFrom(turn, signal.position);
}

/** Playback after a gesture that is not settled yet: it counts once the gesture is told. */
export function followGesture(turn: Turn): void {
  const { state, signal } = turn;
  const { gesture } = state;
  if (gesture === undefined) return;
  const { position } = signal;
  if (!gesture.resumed) {
    // Firefox and slow networks let playback go on without a `playing` of its own.
    if (!signal.paused && position > gesture.to + 0.05) resumeGesture(turn);
    return;
  }
  runFrom(turn, signal.position);
  const { from, to, small } = gesture;
  if (!small) return;
  const skipped = to > from || to < (state.segmentFrom ?? from);
  if (skipped) {
    if (Math.abs(position - from) >= smallestMoveSeconds) settleGesture(turn, true);
  } else if (position >= from) {
    // What was seen twice is seen: the segment goes on.
    state.gesture = undefined;
    standStill(turn, from);
    moveOn(turn, position);
  }
}

/**
 * The gesture is over, and told. A small one is told only where `rests` says that something else rests on it:
 * the end of a segment must be a time that was told.
 */
export function settleGesture(turn: Turn, rests: boolean): void {
  const { state, signal } = turn;
  const { gesture, heldPause } = state;
  if (gesture === undefined) return;
  const { at, from, to, resumed } = gesture;
  const distance = Math.abs(to - from);
  const small = distance < smallestMoveSeconds;
  const standing = whereNow(state, signal.clock);
  state.gesture = undefined;
  if (heldPause) stop(turn, "learner", { at: heldPause.at, position: from });
  if (state.stage !== "playing") {
    if (!small) {
      tell(turn, { type: "seeked", from, to }, { at, position: to });
      state.restingAt = to;
    }
    standStill(turn, to);
    return;
  }
  if (small && resumed && !rests) {
    state.gesture = { ...gesture, small, until: undefined };
    return;
  }
  if (distance > 0) {
    closeSegment(state, from);
    tell(turn, { type: "seeked", from, to }, { at, position: to });
    checkCompletion(turn, to);
  }
  if (resumed) {
    if (distance > 0) openSegment(turn, to);
    else standStill(turn, to);
    moveOn(turn, Math.max(to, signal.seeking ? standing : inMedia(state, signal.position)));
  } else {
    if (distance > 0) {
      state.segmentFrom = to;
      state.pieceFrom = to;
    }
    standStill(turn, to);
  }
}

/** The pause that was held is one. */
export function believePause(turn: Turn, reason: PauseReason = "learner"): void {
  const { heldPause } = turn.state;
  if (heldPause === undefined) return;
  if (heldPause.scrub) settleGesture(turn, true);
  else stop(turn, reason, heldPause);
}

/** Something else is about to be told: whatever is held was before it. */
export function settleAll(turn: Turn): void {
  believePause(turn);
  settleGesture(turn, true);
  tellHeldAct(turn);
}

/** What is held comes due by time alone. */
export function settleDue(turn: Turn): void {
  const { state, signal } = turn;
  const due = (until: number | undefined): boolean =>
    until !== undefined && until <= signal.clock.monotonicMs;
  if (due(state.heldPause?.until)) believePause(turn);
  if (due(state.gesture?.until)) settleGesture(turn, false);
  if (due(state.heldAct?.until)) tellHeldAct(turn);
}
