import { progressOf, watchedShare } from "./progress.ts";
import { inMedia, tell, type Turn } from "./turn.ts";

/**
 * The marks that playback reached on its way `from` one position to another, each at its own position, in order. A
 * segment that opens right on a mark, which has come from nowhere, reaches it.
 */
export function reachMarks(turn: Turn, to: number, from?: number): void {
  const { length, options, segmentFrom } = turn;
  const { basis, at: marks } = options.milestones;
  if (length === undefined) return;
  const watched = basis === "watched";
  const running = segmentFrom === undefined ? undefined : to;
  for (const mark of marks) {
    const position = watched ? to : inMedia(turn, (length * mark) / 100);
    if (turn.reached.includes(mark)) continue;
    if (watched ? watchedShare(turn, running) < mark / 100 : position > to) break;
    if (basis === "position" && !(from === undefined ? position === to : position > from)) continue;
    turn.reached = [...turn.reached, mark];
    tell(turn, { type: "milestone-reached", mark, basis, position });
  }
}

/**
 * Completed the moment the watched share reaches the threshold, and mastered by a share of its own. While playback runs
 * on, the last instant is left to the end itself, whose `paused` comes first; where it stands, the tolerance at the end
 * counts.
 */
export function checkCompletion(turn: Turn, position: number): void {
  const { completed, length, mastered, options, segmentFrom } = turn;
  const { mastery = Infinity, threshold } = options;
  const running = segmentFrom !== undefined;
  if (completed && (mastered || mastery > 1)) return;
  if (length === undefined || (running && position >= length)) return;
  const share = watchedShare(turn, running ? position : undefined);
  const tellOnce = (type: "completed" | "mastered", least: number): void => {
    if (turn[type] || share < least) return;
    turn[type] = true;
    tell(turn, { type, progress: progressOf(turn, position), position });
    // The next millisecond is for what a launched unit has to say of itself.
    turn.lastAt++;
  };
  tellOnce("mastered", mastery);
  tellOnce("completed", threshold);
}
