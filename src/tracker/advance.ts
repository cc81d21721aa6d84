import type { LearningEvent, PauseReason } from "../events/learning-event.ts";
import type { PlayerSignal } from "../events/player-signal.ts";
import { noteAct } from "./acts.ts";
import { endSession, isLoop, noteEnd, noteRound, startsOver } from "./ending.ts";
import {
  arrive,
  believePause,
  followGesture,
  holdScrub,
  press,
  resumeGesture,
  settleAll,
  settleDue,
} from "./gesture.ts";
import { moveOn, standStill, whereNow } from "./playhead.ts";
import { anchorClock, followClock } from "./session-clock.ts";
import { startPlaying, startSession } from "./starting.ts";
import { stop } from "./stopping.ts";
import type { TrackerState } from "./tracker-state.ts";
import { inMedia, tell, type Draft, type Turn } from "./turn.ts";

/** A pause that something else follows within this time was not the learner's. */
const pausePatienceMs = 100;
/** Further than this from where playback can have come, a position was sought without a word. */
const unannouncedSeconds = 0.5;
/** Players step back by a few frames when they resume. */
const jitterSeconds = 0.25;
/** A length that changes by less is the same media, measured better. */
const lengthDriftSeconds = 1;
const lengthDriftShare = 0.01;

/** Signals whose position is where playback stands: not a target, not the reset of another source. */
const truthful: ReadonlySet<PlayerSignal["type"]> = new Set<PlayerSignal["type"]>([
  ...([
    "time",
    "tick",
    "pause",
    "playing",
    "waiting",
    "rate",
    "volume",
    "captions",
    "size",
    "quality",
  ] as const),
  ...(["full-screen", "picture-in-picture", "audio-track"] as const),
]);

export interface Step {
  readonly state: TrackerState;
  readonly events: readonly LearningEvent[];
}

/**
 * Decides what the learner did: the next state, and the events that were born of one signal. Pure: the same state
 * and signal give the same step. Where the state says `wakeAt`, the caller answers at that time with a `tick`
 * freshly read from the player.
 */
export function advance(state: TrackerState, signal: PlayerSignal): Step {
  if (state.stage === "closed") return { state, events: [] };
  const { clock } = signal;
  const clockOffsetMs = state.open ? followClock(state.clockOffsetMs, clock) : anchorClock(clock);
  const draft: Draft = { ...state, clockOffsetMs };
  const turn: Turn = { state: draft, signal, at: clock.monotonicMs + clockOffsetMs, events: [] };
  settleDue(turn);
  if (!draft.adRuns || signal.type === "ad-ended" || signal.type === "close") work(turn);
  const due = [draft.heldPause?.until, draft.gesture?.until, draft.heldAct?.until];
  draft.wakeAt = due.reduce((sooner, until) =>
    until === undefined || (sooner ?? Infinity) < until ? sooner : until,
  );
  return { state: draft, events: turn.events };
}

function work(turn: Turn): void {
  const { state, signal } = turn;
  const { type, clock } = signal;
  if (isLoop(turn)) {
    noteRound(turn);
    return;
  }
  if (state.stage === "before" && (signal.paused || signal.seeking)) standStill(turn, signal.position);
  if (truthful.has(type)) {
    if (!signal.seeking) followPlayback(turn);
    else if (state.stage === "playing" && state.gesture?.resumed !== false) press(turn);
  }
  switch (type) {
    case "length":
      noteLength(turn, signal.length);
      startPlaying(turn);
      return;
    case "play":
      if (state.heldPause?.scrub) state.heldPause = undefined;
      else believePause(turn);
      state.askedByPage = signal.byPage;
      return;
    case "playing":
      state.rendering = !signal.paused;
      if (state.rendering) notePlaying(turn);
      startPlaying(turn);
      return;
    case "time":
      if (state.resumesSilently && !signal.paused && !signal.seeking) state.rendering = true;
      startPlaying(turn);
      return;
    case "seeking":
      if (startsOver(turn)) standStill(turn, signal.position);
      else if (state.stage !== "before") press(turn);
      return;
    case "seeked":
      arrive(turn);
      startPlaying(turn);
      return;
    case "waiting":
      if (state.stage !== "playing" || state.gesture || signal.seeking) return;
      standStill(turn, inMedia(state, signal.position));
      state.stalledSinceMs = clock.monotonicMs;
      return;
    case "pause":
      notePause(turn);
      return;
    case "ended":
      noteEnd(turn);
      return;
    case "ad-started":
      state.adRuns = true;
      state.rendering = false;
      leavePlayback(turn, "ad");
      return;
    case "ad-ended":
      state.adRuns = false;
      state.resumesSilently = state.stage === "paused";
      return;
    case "error":
      state.rendering = false;
      leavePlayback(turn, "error");
      return;
    case "source":
      state.rendering = false;
      leavePlayback(turn, "source");
      return;
    case "close":
      endSession(turn, signal.reason);
      state.stage = "closed";
      return;
    case "tick":
      return;
    default:
      noteAct(turn);
  }
}

/** Something else than the learner stops playback, where it stands now. */
function leavePlayback(turn: Turn, reason: PauseReason): void {
  const { state, signal, at } = turn;
  if (state.heldPause?.scrub === false) believePause(turn, reason);
  settleAll(turn);
  if (state.stage === "playing") stop(turn, reason, { at, position: whereNow(state, signal.clock) });
}

/** The position that the player shows is where playback stands: unless it jumped there without a word. */
function followPlayback(turn: Turn): void {
  const { state, signal } = turn;
  const { playhead, length } = state;
  if (state.stage !== "playing" || state.heldPause) return;
  if (state.gesture) {
    followGesture(turn);
    return;
  }
  const position = inMedia(state, signal.position);
  if (state.segmentFrom === undefined) {
    standStill(turn, position);
    return;
  }
  const moved = position - playhead.position;
  const elapsed = (signal.clock.monotonicMs - playhead.monotonicMs) / 1000;
  const furthest = Math.max(state.snapshot.rate, signal.rate) * elapsed + unannouncedSeconds;
  if (length !== undefined && (moved < -jitterSeconds || moved > furthest)) {
    press(turn);
    resumeGesture(turn);
  } else if (playhead.moving || moved > 0) {
    endStall(turn);
    moveOn(turn, Math.max(position, playhead.position));
  }
}

function notePlaying(turn: Turn): void {
  const { state, signal } = turn;
  if (state.stage !== "playing") return;
  if (state.heldPause) {
    if (state.heldPause.scrub) state.heldPause = undefined;
    else believePause(turn);
  }
  if (state.gesture) {
    resumeGesture(turn);
  } else if (state.segmentFrom !== undefined && !signal.seeking) {
    endStall(turn);
    moveOn(turn, Math.max(inMedia(state, signal.position), state.playhead.position));
  }
}

function endStall(turn: Turn): void {
  const { state, signal, at } = turn;
  const since = state.stalledSinceMs;
  state.stalledSinceMs = undefined;
  if (since === undefined || !state.options.tellStalls) return;
  const duration = (signal.clock.monotonicMs - since) / 1000;
  tell(turn, { type: "stalled", duration }, { at, position: state.playhead.position });
}

/** A pause while the player seeks belongs to a held knob; any other waits a moment for what it may belong to. */
function notePause(turn: Turn): void {
  const { state, signal, at } = turn;
  state.rendering = false;
  if (state.stage !== "playing" || state.heldPause) return;
  const position = inMedia(state, signal.position);
  // At its very end a player pauses by itself, and nobody holds the knob.
  const held = state.gesture?.resumed === false && position !== state.length;
  if (signal.seeking || signal.scrubbing || held) {
    holdScrub(turn);
    return;
  }
  settleAll(turn);
  standStill(turn, position);
  state.heldPause = { at, position, scrub: false, until: signal.clock.monotonicMs + pausePatienceMs };
}

/** The length became known or changed: a small change is drift, a large one is other media. */
function noteLength(turn: Turn, length: number): void {
  const { state } = turn;
  const before = state.open ? (state.length ?? Infinity) : undefined;
  if (before !== undefined) {
    const drift = Math.abs(length - before);
    const tolerated = before < Infinity && Math.max(lengthDriftSeconds, lengthDriftShare * before);
    if (length === before || drift <= Number(tolerated)) return;
    endSession(turn, "source");
  }
  state.playerLength = length;
  if (!state.open && length !== Infinity && state.options.startSession === "ready")
    startSession(turn, turn.signal.position);
}
