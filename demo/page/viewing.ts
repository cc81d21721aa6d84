import type { LearningEvent, Segment } from "../../src/events/learning-event.ts";

/** What the strip shows of the viewing, as the learning events tell it. */
export interface Viewing {
  /** Closed segments, in viewing order. */
  readonly settled: readonly Segment[];
  /** Where the segment that still runs began; absent while nothing plays. */
  readonly openedAt: number | undefined;
  /** Seconds; absent before the first event and while live. */
  readonly length: number | undefined;
  /** Marks that were reached, in percent. */
  readonly marks: readonly number[];
  readonly completed: boolean;
}

export const unwatched: Viewing = {
  settled: [],
  openedAt: undefined,
  length: undefined,
  marks: [],
  completed: false,
};

/** The viewing after one more event. */
export function follow(viewing: Viewing, event: LearningEvent): Viewing {
  const next = { ...viewing, length: event.length };
  const { openedAt, settled } = viewing;
  if (event.type === "played") return { ...next, openedAt: event.position };
  if (event.type === "seeked") {
    return openedAt === undefined
      ? next
      : { ...next, settled: [...settled, [openedAt, event.from]], openedAt: event.to };
  }
  if (event.type === "milestone-reached") return { ...next, marks: [...viewing.marks, event.mark] };
  if (!("progress" in event)) return next;
  const told = { ...next, settled: event.progress.segments };
  return event.type === "completed"
    ? { ...told, openedAt: openedAt === undefined ? undefined : event.position, completed: true }
    : { ...told, openedAt: undefined };
}

/** The segments with the one that still runs, up to `position`. */
export function segmentsAt({ settled, openedAt }: Viewing, position: number): readonly Segment[] {
  return openedAt === undefined || position <= openedAt ? settled : [...settled, [openedAt, position]];
}

/** Share of the length that lies in at least one segment, 0..1. */
export function watchedShare(segments: readonly Segment[], length: number): number {
  let watched = 0;
  let reached = 0;
  for (const [from, to] of [...segments].sort(([left], [right]) => left - right)) {
    watched += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return Math.min(1, watched / length);
}
