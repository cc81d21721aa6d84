import { settleAll } from "./gesture.ts";
import { moveOn, openSegment } from "./playhead.ts";
import { emptySession } from "./tracker-state.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

/** `playing` is said up to this long, times the rate, after the position it started from. */
const startDelaySeconds = 0.6;
/** Where a player starts over after the end by itself. */
const beginningSeconds = 0.5;

/** A session begins: its clock, its length and its marks are fixed or empty from here on. */
export function startSession(turn: Turn): void {
  const { state, at, signal } = turn;
  const { playerLength, options } = state;
  Object.assign(state, emptySession);
  state.open = true;
  state.length =
    playerLength === Infinity ? undefined : playerLength && Math.round(playerLength * 1000) / 1000;
  if (options.milestones.basis !== "watched") state.reached = [];
  state.started = Math.max(Math.floor(at), state.lastAt + 1);
  tell(turn, { type: "session-started" }, { at, position: signal.position });
}

/** Frames are rendered, nothing holds them: the learner plays, if the records do not say so yet. */
export function startPlaying(turn: Turn): void {
  const { state, signal, at } = turn;
  const { intent, playerLength } = state;
  if (!state.rendering || state.adRuns || signal.paused || signal.seeking) return;
  if (state.stage === "playing" || playerLength === undefined) return;
  const before = state.stage;
  const sought = state.gesture?.to;
  // A player that starts over after the end seeks to the beginning by itself.
  if (before === "ended" && sought !== undefined && sought < beginningSeconds) state.gesture = undefined;
  settleAll(turn);
  const from = startPosition(signal.position, sought ?? intent?.position, signal.rate);
  const first = !state.open || before === "before";
  if (!state.open) startSession(turn);
  const position = inMedia(state, from);
  const { pausedAt } = state;
  tell(
    turn,
    {
      type: "played",
      resumed: before === "paused",
      restarted: before === "ended",
      autoplay: first && intent?.byPage === true,
      ...(pausedAt !== undefined && { pausedAt }),
    },
    { at, position },
  );
  state.stage = "playing";
  state.resumesSilently = false;
  openSegment(turn, position);
  if (state.segmentFrom !== undefined) moveOn(turn, Math.max(position, inMedia(state, signal.position)));
}

/** Where playback started: where it stood when it was asked for, if it can have come from there. */
function startPosition(read: number, stood: number | undefined, rate: number): number {
  if (stood === undefined) return read;
  const moved = read - stood;
  return moved >= 0 && moved <= startDelaySeconds * Math.max(rate, 1) ? stood : read;
}
