import type { Segment } from "../events/learning-event.ts";

/** Players stop up to this long before the end. */
const endToleranceSeconds = 0.5;

/** The stretches of one attempt, each as often as it was played. */
export interface CountedSegments {
  readonly all: readonly Segment[];
  readonly add: (segments: readonly Segment[]) => void;
  /**
   * What of a session's list is not yet there. Two stretches with the same ends, to the millisecond, are one; but those
   * from the first moment to the last always have the same ends: where the session began with one, it was played again.
   * @param begunAt where the session first played, in seconds
   */
  readonly newOf: (segments: readonly Segment[], begunAt: number | undefined) => readonly Segment[];
}

/** @param length of the film, in seconds */
export function createCountedSegments(length: number): CountedSegments {
  const all: Segment[] = [];
  const counts = new Map<string, number>();
  const isWhole = ([from, to]: Segment): boolean => from === 0 && to >= length - endToleranceSeconds;

  return {
    all,
    add(segments) {
      for (const ends of segments) {
        all.push(ends);
        counts.set(ends.join(), (counts.get(ends.join()) ?? 0) + 1);
      }
    },
    newOf(segments, begunAt) {
      const listed = new Map<string, number>();
      const fresh = segments.filter((ends) => {
        const times = (listed.get(ends.join()) ?? 0) + 1;
        listed.set(ends.join(), times);
        return times > (counts.get(ends.join()) ?? 0);
      });
      const again = begunAt === 0 && !fresh.some(([from]) => from === 0) && segments.find(isWhole);
      return again ? [...fresh, again] : fresh;
    },
  };
}
