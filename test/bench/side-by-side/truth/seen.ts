import { coveredSeconds, type Stretch } from "../../../e2e/story/covered.ts";

/** What was really watched, as it was sampled beside the player. */
export interface Seen {
  /** Stretches of the media by page, in viewing order. */
  readonly visits: readonly (readonly Stretch[])[];
  readonly lengthSeconds: number;
}

/** What a product may claim, worked out from what was seen. */
export interface Truth {
  /** Seconds that were watched at least once, in all visits together. */
  readonly watchedSeconds: number;
  /** The same, each visit by itself, added up. */
  readonly watchedByVisit: number;
  /** Seconds that were played, each as often as it was. */
  readonly playedSeconds: number;
  /** Marks that playback came across, each once in a visit; sorted. */
  readonly marks: readonly number[];
  readonly isCompleted: boolean;
  readonly stretches: number;
}

const marks = [25, 50, 75, 100];
/** Players stop so far from the end, and many files begin their first frame so late. */
const edgeSeconds = 0.15;
/** A sample may fall so far beside a mark. */
const momentSeconds = 0.02;

/** A mark is reached where playback, not a seek, carries the playhead across it. */
export function truthOf({ visits, lengthSeconds }: Seen): Truth {
  const all = visits.flat();
  const reached = visits.flatMap((stretches) =>
    marks.filter((mark) => {
      const tolerance = mark === 100 ? edgeSeconds : -momentSeconds;
      const position = (mark / 100) * lengthSeconds;
      return stretches.some(([from, to]) => from <= position && to >= position - tolerance);
    }),
  );
  const watchedSeconds = coveredSeconds(all);
  return {
    watchedSeconds,
    watchedByVisit: visits.reduce((sum, stretches) => sum + coveredSeconds(stretches), 0),
    playedSeconds: all.reduce((sum, [from, to]) => sum + to - from, 0),
    marks: reached.toSorted((left, right) => left - right),
    isCompleted: watchedSeconds >= lengthSeconds - 2 * edgeSeconds,
    stretches: all.length,
  };
}
