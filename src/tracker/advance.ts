import type { LearningEvent } from "../events/learning-event.ts";
import type { PlayerSignal } from "../events/player-signal.ts";
import type { SessionProgress } from "../events/registration-state.ts";
import { noteChange, resizeMs } from "./acts.ts";
import { endSession, isLoop, leavePlayback, noteEnd, noteRound, startOver, startsOver } from "./ending.ts";
import {
  believePause,
  followGesture,
  holdScrub,
  press,
  resumeGesture,
  settleAll,
  settleDue,
} from "./gesture.ts";
import { moveOn, standStill } from "./playhead.ts";
import { startPlaying, startSession } from "./starting.ts";
import type { Gesture, TrackerState } from "./tracker-state.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

/** A wall clock further ahead than this was asleep with the computer; less is drift. */
const sleepMs = 2_000;
/** A pause that something else follows within this time was not the learner's. */
const pausePatienceMs = 100;
/** Further than this from where playback can have come, a position was sought without a word. */
const unannouncedSeconds = 0.5;
/** Players step back by a few frames when they resume. */
const jitterSeconds = 0.25;
/** A player that stands at its target may show the frame after it. */
const lateSeconds = 0.25;
/** A length that changes by less is the same media, measured better. */
const lengthDriftSeconds = 1;
const lengthDriftShare = 0.01;

/** Signals whose position is where playback stands: not a target, not the reset of another source. */
const truthful: ReadonlySet<string> = new Set(["time", "tick", "pause", "playing", "waiting", "changed"]);

/** Engines copy all of an object several times as fast as all but some of it. */
const over = {
  signal: undefined,
  now: undefined,
  at: undefined,
  shown: undefined,
  events: undefined,
  ended: undefined,
} satisfies Record<Exclude<keyof Turn, keyof TrackerState>, undefined>;

export interface Step {
  readonly state: TrackerState;
  readonly events: readonly LearningEvent[];
  /** The last row of the session that ended, where one did. */
  readonly ended: SessionProgress | undefined;
}

/**
 * Decides what the learner did: the next state, and the events that were born of one signal. Pure: the same state
 * and signal give the same step. Where the state says `wakeAt`, the caller answers at that time with a `tick`
 * freshly read from the player.
 */
export function advance(state: TrackerState, signal: PlayerSignal): Step {
  if (state.stage === "closed") return { state, events: [], ended: undefined };
  const { wallMs, monotonicMs: now } = signal.clock;
  const ahead = wallMs - now - state.offsetMs;
  // `performance.now()` stops while a computer sleeps; a wall clock that is behind was set back, and is not followed.
  const offsetMs = state.offsetMs + (state.open && ahead <= sleepMs ? 0 : ahead);
  const known = {
    signal,
    now,
    at: now + offsetMs,
    shown: inMedia(state, signal.position),
    events: [],
    ended: undefined,
  };
  const turn: Turn = { ...state, offsetMs, ...known };
  settleDue(turn);
  if (!turn.adRuns || /^(ad-ended|close)$/.test(signal.type)) work(turn);
  const { events, ended } = turn;
  const next = { ...turn, ...over };
  const due = [next.heldPause, next.gesture, next.heldAct].map((held) => held?.until ?? Infinity);
  const soonest = Math.min(...due);
  next.wakeAt = soonest < Infinity ? soonest : undefined;
  return { state: next, events, ended };
}

function work(turn: Turn): void {
  const { signal, now, shown } = turn;
  const { type, paused, seeking } = signal;
  if (turn.stage === "before" && (paused || seeking)) standStill(turn, shown);
  if (isLoop(turn)) return noteRound(turn);
  if (truthful.has(type)) {
    if (!seeking) followPlayback(turn);
    else if (turn.stage === "playing" && turn.gesture?.resumed !== false) press(turn);
  }
  switch (type) {
    case "length":
      // With its length a video says its size, by which the page may lay it out anew.
      turn.resizesUntilMs = now + resizeMs;
      noteLength(turn, signal.length);
      break;
    case "play":
      if (turn.heldPause?.scrub) turn.heldPause = undefined;
      else believePause(turn);
      turn.byPage = signal.byPage;
      break;
    case "playing":
      turn.rendering = !paused;
      if (!paused) notePlaying(turn);
      break;
    case "time":
      if (turn.resumesSilently && !paused && !seeking) turn.rendering = true;
      break;
    case "seeking":
      if (startsOver(turn)) startOver(turn);
      else if (turn.stage !== "before") press(turn);
      break;
    case "seeked":
      if (turn.gesture) turn.gesture = { ...turn.gesture, to: landing(turn, turn.gesture) };
      else if (turn.stage === "before") standStill(turn, shown);
      break;
    case "waiting":
      if (turn.stage !== "playing" || turn.gesture || seeking) break;
      standStill(turn, shown);
      turn.stalledSinceMs = now;
      break;
    case "pause":
      notePause(turn);
      break;
    case "ended":
      noteEnd(turn);
      break;
    case "ad-started":
      turn.rendering = false;
      leavePlayback(turn, "ad");
      turn.adRuns = true;
      break;
    case "ad-ended":
      turn.adRuns = false;
      turn.resumesSilently = turn.stage === "paused";
      break;
    case "error":
    case "source":
      turn.rendering = false;
      leavePlayback(turn, type);
      break;
    case "close":
      endSession(turn, signal.reason);
      turn.stage = "closed";
      break;
    case "tick":
      break;
    case "changed":
      noteChange(turn, signal.snapshot);
  }
  if (/^(length|playing|time|seeked)$/.test(type)) startPlaying(turn);
}

/** Where a seek led to: a page that is late to hear of its end finds that playback has gone on from there. */
function landing({ signal, now, shown, playhead }: Turn, { to, resumed }: Gesture): number {
  const beyond = shown - to;
  const ranOn = resumed || beyond <= (signal.rate * (now - playhead.monotonicMs)) / 1000;
  return !signal.paused && ranOn && beyond > lateSeconds ? to : shown;
}

/** The position that the player shows is where playback stands: unless it jumped there without a word. */
function followPlayback(turn: Turn): void {
  const { playhead, length, shown, signal, now } = turn;
  if (turn.stage !== "playing" || turn.heldPause) return;
  if (turn.gesture) return followGesture(turn);
  if (turn.segmentFrom === undefined) return standStill(turn, shown);
  const moved = shown - playhead.position;
  const elapsed = (now - playhead.monotonicMs) / 1000;
  const furthest = Math.max(turn.snapshot.rate, signal.rate) * elapsed + unannouncedSeconds;
  if (length !== undefined && (moved < -jitterSeconds || moved > furthest)) {
    press(turn);
    resumeGesture(turn);
  } else if (playhead.moving || moved > 0) {
    endStall(turn);
  }
}

function notePlaying(turn: Turn): void {
  const { heldPause, signal } = turn;
  if (turn.stage !== "playing") return;
  if (heldPause?.scrub) turn.heldPause = undefined;
  else believePause(turn);
  if (signal.seeking) return;
  if (turn.gesture) resumeGesture(turn);
  else if (turn.segmentFrom !== undefined) endStall(turn);
}

/** Playback goes on, after a stall perhaps, which is told on demand. */
function endStall(turn: Turn): void {
  const { stalledSinceMs, options, now, playhead, shown } = turn;
  turn.stalledSinceMs = undefined;
  if (stalledSinceMs !== undefined && options.tellStalls) {
    tell(turn, {
      type: "stalled",
      duration: (now - stalledSinceMs) / 1000,
      position: playhead.position,
    });
  }
  moveOn(turn, Math.max(shown, playhead.position));
}

/** A pause while the player seeks belongs to a held knob; any other waits a moment for what it may belong to. */
function notePause(turn: Turn): void {
  const { signal, at, now, shown } = turn;
  turn.rendering = false;
  if (turn.stage !== "playing" || turn.heldPause) return;
  if (signal.seeking || signal.scrubbing || turn.gesture?.resumed === false) return holdScrub(turn);
  settleAll(turn);
  turn.heldPause = {
    at,
    position: shown,
    scrub: false,
    until: now + pausePatienceMs,
  };
}

/** The length became known or changed: a small change is drift, a large one is other media. */
function noteLength(turn: Turn, length: number): void {
  const { length: before = Infinity, open, options } = turn;
  if (open) {
    const drift = Math.abs(length - before);
    const tolerated = Math.max(lengthDriftSeconds, lengthDriftShare * before);
    if (length === before || (before < Infinity && drift <= tolerated)) return;
    endSession(turn, "source");
  }
  turn.playerLength = length;
  if (!turn.open && length < Infinity && options.startSession === "ready") startSession(turn, turn.shown);
}
