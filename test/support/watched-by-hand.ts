import type { Segment } from "../../src/events/learning-event.ts";

/** Playback between two presses that is shorter than this belongs to the gesture. */
const gestureMs = 500;

/**
 * What an onlooker with a stopwatch wrote down, in order: where the media stood and whether it ran from there on,
 * when a seek was pressed, when anything else was done. Moments are of the monotonic clock.
 */
export type Course = readonly CourseNote[];
export type CourseNote =
  | { readonly note: "frame"; readonly ms: number; readonly position: number; readonly runs: boolean }
  | { readonly note: "press" | "act"; readonly ms: number };

/** The stretches of media that were watched, as the onlooker counts them. */
export function watchedByHand(course: Course): Segment[] {
  const watched: Segment[] = [];
  let stretches: Segment[] = [];
  let last: Extract<CourseNote, { note: "frame" }> | undefined;
  let pressed = false;
  let landedMs: number | undefined;
  for (const note of course) {
    if (note.note === "frame") {
      if (last?.runs && note.ms > last.ms && note.position > last.position) {
        stretches.push([last.position, note.position]);
      }
      if (pressed && note.runs) landedMs ??= note.ms;
      last = note;
      continue;
    }
    if (note.note === "act" || landedMs === undefined || note.ms - landedMs >= gestureMs) {
      watched.push(...stretches);
    }
    stretches = [];
    pressed = note.note === "press";
    landedMs = undefined;
  }
  return [...watched, ...stretches];
}

/** Seconds of the union, by sorting. */
export function secondsOf(segments: readonly Segment[]): number {
  let seconds = 0;
  let reached = 0;
  for (const [from, to] of segments.toSorted(([a], [b]) => a - b)) {
    seconds += Math.max(to - Math.max(from, reached), 0);
    reached = Math.max(reached, to);
  }
  return seconds;
}
