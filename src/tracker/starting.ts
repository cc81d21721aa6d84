import { settleAll } from "./gesture.ts";
import { moveOn, openSegment } from "./playhead.ts";
import { emptySession } from "./tracker-state.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

/** `playing` is said up to this long, times the rate, after the position it started from. */
const startDelaySeconds = 0.6;
/** The first frame of some media lies a little after 0. */
const firstFrameSeconds = 0.1;

/** A session begins: its clock, its length and its marks are fixed or empty from here on. */
export function startSession(turn: Turn, position: number): void {
  const { state, at } = turn;
  const { playerLength, options } = state;
  Object.assign(state, emptySession);
  state.open = true;
  state.length =
    playerLength === Infinity ? undefined : playerLength && Math.round(playerLength * 1000) / 1000;
  if (options.milestones.basis !== "watched") state.reached = [];
  state.started = Math.max(Math.floor(at), state.lastAt + 1);
  tell(turn, { type: "session-started" }, { at, position });
}

/** Frames are rendered, nothing holds them: the learner plays, if the records do not say so yet. */
export function startPlaying(turn: Turn): void {
  const { state, signal, at } = turn;
  const { playerLength, stage } = state;
  if (!state.rendering || state.adRuns || signal.paused || signal.seeking) return;
  if (stage === "playing" || playerLength === undefined) return;
  settleAll(turn);
  const from = startPosition(turn);
  if (!state.open) startSession(turn, from);
  const { pausedAt } = state;
  const position = inMedia(state, from);
  tell(
    turn,
    {
      type: "played",
      resumed: stage === "paused",
      restarted: stage === "ended",
      autoplay: stage === "before" && state.askedByPage,
      ...(pausedAt !== undefined && { pausedAt }),
    },
    { at, position },
  );
  state.stage = "playing";
  state.resumesSilently = false;
  openSegment(turn, position);
  if (state.segmentFrom !== undefined) moveOn(turn, Math.max(position, inMedia(state, signal.position)));
}

/** Where playback started: where it stood before, if it can have come from there. */
function startPosition({ state, signal }: Turn): number {
  const stood = state.playhead.position;
  const read = inMedia(state, signal.position);
  const ranOn = read >= stood && read - stood <= startDelaySeconds * Math.max(signal.rate, 1);
  const from = ranOn ? stood : read;
  return from < firstFrameSeconds && state.stage !== "paused" ? 0 : from;
}
