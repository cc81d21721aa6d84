import { progressOf, tolerantShare, watchedShare } from "./progress.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

interface Passage {
  readonly from: number;
  readonly to: number;
  /** A segment opens at `to`: a mark right there is reached as well. */
  readonly opens: boolean;
}

/** The marks that playback reached, each at its own position, in order. */
export function reachMarks(turn: Turn, { from, to, opens }: Passage): void {
  const { state, at } = turn;
  const { length, options } = state;
  const { basis, at: marks } = options.milestones;
  if (length === undefined) return;
  const watched = basis === "watched";
  let share: number | undefined;
  for (const mark of marks) {
    if (state.reached.includes(mark)) continue;
    if (watched) {
      share ??= state.segmentFrom === undefined ? tolerantShare(state) : watchedShare(state, to);
      if (share * 100 < mark) break;
    }
    const position = watched ? to : inMedia(state, (length * mark) / 100);
    if (position > to) break;
    const crossed = opens ? position === to : position > from;
    if (basis === "position" && !crossed) continue;
    state.reached = [...state.reached, mark];
    if (watched) state.ownReached = [...state.ownReached, mark];
    tell(turn, { type: "milestone-reached", mark, basis }, { at, position });
  }
}

/**
 * Completed the moment the watched share reaches the threshold. While playback runs on, the last instant is left
 * to the end itself, whose `paused` comes first; where it stands, the tolerance at the end counts.
 */
export function checkCompletion(turn: Turn, position: number): void {
  const { state, at } = turn;
  const { completed, length, options, segmentFrom } = state;
  if (completed || length === undefined) return;
  const running = segmentFrom !== undefined;
  if (running && position >= length) return;
  const share = running ? watchedShare(state, position) : tolerantShare(state);
  if (share < options.threshold) return;
  state.completed = true;
  state.ownCompleted = true;
  tell(
    turn,
    { type: "completed", progress: progressOf(state, running ? position : undefined) },
    { at, position },
  );
}
