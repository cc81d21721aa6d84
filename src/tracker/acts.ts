import type { LearningFact } from "../events/learning-event.ts";
import { settleAll } from "./gesture.ts";
import { openSegment, runFrom, standStill, whereNow } from "./playhead.ts";
import { closePiece, closeSegment } from "./progress.ts";
import type { TrackerState } from "./tracker-state.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

/** A drag of the volume, or of a corner of the window, is over after this long without a change. */
const dragMs = 500;
/** A change of screen brings a change of size with it, within this time. */
const resizeMs = 1_000;

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Where an act happens: what the player shows, unless it already shows the target of a seek. */
function actPosition(state: TrackerState, { seeking, position, clock }: Turn["signal"]): number {
  return seeking ? (state.gesture?.from ?? whereNow(state, clock)) : inMedia(state, position);
}

/** What the page or the browser sets before the first play is no act; afterwards it is told, or held while it goes on. */
function act(turn: Turn, fact: LearningFact, holdMs: number): void {
  const { state, signal, at } = turn;
  if (!state.open || state.stage === "before") return;
  const position = actPosition(state, signal);
  if (state.heldAct?.fact.type === fact.type) state.heldAct = undefined;
  settleAll(turn);
  if ("from" in fact && same(fact.from, fact.to)) return;
  if (holdMs) state.heldAct = { fact, at, position, until: signal.clock.monotonicMs + holdMs };
  else tell(turn, fact, { at, position });
}

/** The player's properties: each change becomes the snapshot's, and where the learner made it, an event. */
export function noteAct(turn: Turn): void {
  const { state, signal } = turn;
  const { snapshot, options } = state;
  const held = state.heldAct?.fact;
  const { monotonicMs } = signal.clock;
  switch (signal.type) {
    case "volume": {
      const to = signal.volume;
      const from = held?.type === "volume-changed" ? held.from : snapshot.volume;
      state.snapshot = { ...snapshot, volume: to };
      if (from && !same(snapshot.volume, to)) act(turn, { type: "volume-changed", from, to }, dragMs);
      return;
    }
    case "size": {
      const to = signal.size;
      const from = held?.type === "size-changed" ? held.from : snapshot.size;
      state.snapshot = { ...snapshot, size: to };
      if (from && !same(snapshot.size, to) && monotonicMs > state.resizesUntilMs) {
        act(turn, { type: "size-changed", from, to }, dragMs);
      }
      return;
    }
    case "captions": {
      const from = snapshot.captions ?? { enabled: false };
      const to = signal.captions;
      state.snapshot = { ...snapshot, captions: to };
      if (!same(from, to)) act(turn, { type: "captions-changed", from, to }, 0);
      return;
    }
    case "full-screen": {
      const from = snapshot.fullScreen ?? false;
      const to = signal.active;
      state.snapshot = { ...snapshot, fullScreen: to };
      if (from !== to) act(turn, { type: "full-screen-changed", from, to }, 0);
      state.resizesUntilMs = monotonicMs + resizeMs;
      return;
    }
    case "picture-in-picture": {
      const from = snapshot.pictureInPicture ?? false;
      const to = signal.active;
      state.snapshot = { ...snapshot, pictureInPicture: to };
      if (from !== to) act(turn, { type: "picture-in-picture-changed", from, to }, 0);
      state.resizesUntilMs = monotonicMs + resizeMs;
      return;
    }
    case "quality": {
      const from = snapshot.quality;
      const to = signal.quality;
      state.snapshot = { ...snapshot, quality: to };
      if (same(from, to) || (to.automatic && !options.tellAutomaticQuality)) return;
      act(turn, { type: "quality-changed", to, ...(from && { from }) }, 0);
      return;
    }
    case "audio-track": {
      const from = snapshot.audioTrack;
      const to = signal.track;
      state.snapshot = { ...snapshot, audioTrack: to };
      if (!same(from, to)) act(turn, { type: "audio-track-changed", to, ...(from && { from }) }, 0);
      return;
    }
    case "rate":
      noteRate(turn);
      return;
    default:
  }
}

/** Playing backward is not watching: a negative rate closes the segment, at the position that is told. */
function noteRate(turn: Turn): void {
  const { state, signal } = turn;
  const from = state.snapshot.rate;
  const to = signal.rate;
  if (from === to) return;
  settleAll(turn);
  const position = actPosition(state, signal);
  const playing = state.stage === "playing";
  if (playing) closePiece(state, position);
  if (playing && to < 0) closeSegment(state, position);
  state.snapshot = { ...state.snapshot, rate: to };
  act(turn, { type: "rate-changed", from, to }, 0);
  if (!playing) return;
  if (to >= 0 && state.segmentFrom === undefined) openSegment(turn, position);
  else runFrom(turn, position);
  if (signal.seeking || state.stalledSinceMs !== undefined) standStill(turn, position);
}
