import type { PauseReason } from "../events/learning-event.ts";
import { checkCompletion } from "./milestones.ts";
import { moveOn, openSegment, runFrom, standStill, whereNow } from "./playhead.ts";
import { closeSegment } from "./progress.ts";
import { stop } from "./stopping.ts";
import { tell, type Turn } from "./turn.ts";

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
  const { now, at, shown } = turn;
  if (turn.gesture?.small) settleGesture(turn, true);
  if (turn.gesture === undefined) settleAll(turn);
  const playing = turn.stage === "playing";
  const from = turn.gesture?.from ?? (playing ? whereNow(turn) : turn.restingAt);
  if (playing && !turn.gesture && turn.segmentFrom !== undefined) moveOn(turn, from);
  if (turn.heldPause) turn.heldPause = { ...turn.heldPause, until: now + scrubPatienceMs };
  standStill(turn, from);
  turn.gesture = {
    at,
    from,
    to: shown,
    skips: isSkip(turn),
    resumed: false,
    until: playing ? undefined : now + settledStandingMs,
  };
}

/** One press that is no skip makes the gesture a jump. What is read between a press and its `seeking` tells neither. */
function isSkip({ signal, gesture }: Turn): boolean | undefined {
  if (signal.type === "seeking") return signal.by === "skip" && gesture?.skips !== false;
  return signal.seeking ? gesture?.skips : false;
}

/** A pause said while the player seeks: the knob may be held, and playback go on afterwards. */
export function holdScrub(turn: Turn): void {
  const { at, now, shown } = turn;
  if (turn.gesture?.resumed !== false) press(turn);
  turn.heldPause = {
    at,
    position: shown,
    scrub: true,
    until: now + scrubPatienceMs,
  };
}

/** Frames are rendered again at the target. */
export function resumeGesture(turn: Turn): void {
  const { gesture, now, shown } = turn;
  if (gesture === undefined || gesture.resumed) return;
  turn.gesture = { ...gesture, resumed: true, until: now + settledPlaybackMs };
  runFrom(turn, shown);
}

/** Playback after a gesture that is not settled yet: it counts once the gesture is told. */
export function followGesture(turn: Turn): void {
  const { gesture, shown, segmentFrom, signal } = turn;
  if (gesture === undefined) return;
  const { from, to, resumed, small } = gesture;
  if (!resumed) {
    // Firefox and slow networks let playback go on without a `playing` of its own.
    if (!signal.paused && shown > to + 0.05) resumeGesture(turn);
    return;
  }
  runFrom(turn, shown);
  if (!small) return;
  if (to > from || to < (segmentFrom ?? from)) {
    if (Math.abs(shown - from) >= smallestMoveSeconds) settleGesture(turn, true);
  } else if (shown >= from) {
    // What was seen twice is seen: the segment goes on.
    turn.gesture = undefined;
    standStill(turn, from);
    moveOn(turn, shown);
  }
}

/**
 * The gesture is over, and told. A small one is told only where `rests` says that something else rests on it:
 * the end of a segment must be a time that was told.
 */
export function settleGesture(turn: Turn, rests?: boolean): void {
  const { gesture, heldPause, shown, signal } = turn;
  if (gesture === undefined) return;
  const { at, from, to, resumed, skips } = gesture;
  const distance = Math.abs(to - from);
  const small = distance < smallestMoveSeconds;
  const standing = whereNow(turn);
  turn.gesture = undefined;
  if (heldPause) stop(turn, { reason: "learner", at: heldPause.at, position: from });
  const playing = turn.stage === "playing";
  if (playing && small && resumed && !rests) {
    turn.gesture = { ...gesture, small, until: undefined };
    return;
  }
  if (playing ? distance > 0 : !small) {
    closeSegment(turn, from);
    tell(turn, { type: "seeked", from, to, ...(skips && { by: "skip" }), at, position: to });
    checkCompletion(turn, to);
    turn.restingAt = to;
  }
  standStill(turn, to);
  if (!playing) return;
  if (distance > 0 && resumed) openSegment(turn, to);
  else if (distance > 0) turn.segmentFrom = turn.pieceFrom = to;
  if (resumed) moveOn(turn, Math.max(to, signal.seeking ? standing : shown));
}

/** The pause that was held is one. */
export function believePause(turn: Turn, reason: PauseReason = "learner"): void {
  const { heldPause } = turn;
  if (heldPause?.scrub) settleGesture(turn, true);
  else if (heldPause) stop(turn, { ...heldPause, reason });
}

/** The act that was held is over, and told with its own time and place. */
function tellHeldAct(turn: Turn): void {
  const { heldAct } = turn;
  turn.heldAct = undefined;
  if (heldAct) tell(turn, { ...heldAct.fact, at: heldAct.at, position: heldAct.position });
}

/** Something else is about to be told: whatever is held was before it. */
export function settleAll(turn: Turn): void {
  believePause(turn);
  settleGesture(turn, true);
  tellHeldAct(turn);
}

/** What is held comes due by time alone. */
export function settleDue(turn: Turn): void {
  const due = (held?: { readonly until?: number | undefined }): boolean =>
    (held?.until ?? Infinity) <= turn.now;
  if (due(turn.heldPause)) believePause(turn);
  if (due(turn.gesture)) settleGesture(turn);
  if (due(turn.heldAct)) tellHeldAct(turn);
}
