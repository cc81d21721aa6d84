import { settleAll } from "./gesture.ts";
import { moveOn, openSegment } from "./playhead.ts";
import { firstFrameSeconds } from "./progress.ts";
import { newSession } from "./tracker-state.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

/** `playing` is said up to this long, times the rate, after playback started. */
const startDelaySeconds = 0.6;

/** A session begins: its clock, its length and its marks are fixed or empty from here on. */
export function startSession(turn: Turn, position: number): void {
  const { at, playerLength = Infinity, options, played, consumed } = turn;
  Object.assign(turn, newSession, {
    open: true,
    earlier: { segments: played.count, consumed },
    started: Math.max(Math.floor(at), turn.lastAt + 1),
  });
  if (playerLength < Infinity) turn.length = inMedia(turn, playerLength);
  if (options.milestones.basis !== "watched") turn.reached = [];
  tell(turn, { type: "session-started", position });
}

/** Frames are rendered, nothing holds them: the learner plays, if the records do not say so yet. */
export function startPlaying(turn: Turn): void {
  const { signal, stage, playerLength, byPage } = turn;
  if (!turn.rendering || signal.paused || signal.seeking) return;
  if (stage === "playing" || playerLength === undefined) return;
  settleAll(turn);
  const position = startPosition(turn);
  if (!turn.open) startSession(turn, position);
  const { pausedAt } = turn;
  tell(turn, {
    type: "played",
    resumed: stage === "paused",
    restarted: stage === "ended",
    autoplay: stage === "before" && byPage === true,
    ...(pausedAt !== undefined && { pausedAt }),
    position,
  });
  turn.stage = "playing";
  turn.resumesSilently = false;
  openSegment(turn, position);
  if (turn.segmentFrom !== undefined) moveOn(turn, Math.max(position, turn.shown));
}

/** Where playback started: where it stood before, if it can have come from there. */
function startPosition({ shown, stage, snapshot, playhead }: Turn): number {
  const moved = shown - playhead.position;
  const ranOn = moved >= 0 && moved <= startDelaySeconds * Math.max(snapshot.rate, 1);
  const from = ranOn ? playhead.position : shown;
  return from < firstFrameSeconds && stage !== "paused" ? 0 : from;
}
