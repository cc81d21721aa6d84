/**
 * What is known of one registration (one learner's attempt at one media), as a map of sessions. Every session
 * writes only its own row and counts its revisions, so states of any two tabs, visits or devices merge.
 */
import type { Segment } from "./learning-event.ts";

/** What one session adds to its registration. */
export interface SessionProgress {
  /** When the session started, in milliseconds since the epoch; orders the sessions. */
  readonly started: number;
  /** Counts the versions of this row; the higher one is the truer. */
  readonly revision: number;
  /** When the session's last event happened, in milliseconds since the epoch. */
  readonly lastAt: number;
  /** In viewing order, or, where `ordered` is false, their sorted union. Seconds, at most 3 decimals. */
  readonly segments: readonly Segment[];
  readonly ordered: boolean;
  /** Seconds spent playing. */
  readonly consumed: number;
  /** True once the registration was completed, by this session or before it. */
  readonly completed: boolean;
  /** Marks on basis `watched`, in percent, that the registration has reached by then. */
  readonly reached: readonly number[];
  /**
   * Where the learner would go on, in seconds: 0 where the media was as good as over. Absent while live, and in rows
   * that a version without resuming wrote.
   */
  readonly position?: number | undefined;
}

/** Session ids to their rows. */
export type RegistrationState = Readonly<Record<string, SessionProgress>>;

/**
 * Keeps of each session the row with the higher revision, and of two with the same the one that has played longer, as
 * where a session goes on: idempotent, commutative, associative. What differs then is a fault elsewhere; the choice is
 * arbitrary but the same on every side.
 */
export function mergeRegistrationStates(
  left: RegistrationState,
  right: RegistrationState,
): RegistrationState {
  const merged: Record<string, SessionProgress> = { ...left };
  for (const [session, theirs] of Object.entries(right)) {
    if (isNewer(theirs, merged[session])) merged[session] = theirs;
  }
  return merged;
}

/** Where the learner would go on, in seconds, as the session says that was played last; 0 where none says it. */
export function positionToGoOn(state: RegistrationState): number {
  const [last] = Object.values(state)
    .filter(({ consumed }) => consumed > 0)
    .sort((left, right) => right.lastAt - left.lastAt);
  return last?.position ?? 0;
}

/** Whether a row knows more of its session than the one that stands. */
export function isNewer(candidate: SessionProgress, current: SessionProgress | undefined): boolean {
  if (!current) return true;
  const ahead = candidate.revision - current.revision || candidate.consumed - current.consumed;
  return ahead > 0 || (!ahead && JSON.stringify(candidate) > JSON.stringify(current));
}
