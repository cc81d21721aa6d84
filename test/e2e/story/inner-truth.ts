import type { RecordFacts } from "../../../src/testing/record-facts.ts";
import { coveredSeconds } from "./covered.ts";

const segmentDecimals = 3;

/** Segment ends that no statement tells as a time. */
export function strayEnds(story: readonly RecordFacts[]): readonly number[] {
  const sent = new Set(story.flatMap(({ time, from, to }) => [time, from, to]));
  return story.flatMap(({ segments = [] }) => segments.flat()).filter((end) => !sent.has(end));
}

/** Statements that are not later than the one before. */
export function outOfOrder(story: readonly RecordFacts[]): readonly string[] {
  return story.slice(1).flatMap(({ name, at }, index) => {
    const before = story[index];
    return before !== undefined && at <= before.at ? [`${name} at ${at}, after ${before.at}`] : [];
  });
}

/** Statements whose progress is not what their own segments cover of the length. */
export function wrongProgress(story: readonly RecordFacts[], lengthSeconds: number): readonly string[] {
  return story.flatMap(({ name, progress, segments }) => {
    if (segments === undefined) return progress === undefined ? [] : [`${name} tells progress alone`];
    const share = coveredSeconds(segments) / lengthSeconds;
    const isTrue = progress !== undefined && Math.abs(progress - share) <= 0.5 / 10 ** segmentDecimals + 1e-9;
    return isTrue ? [] : [`${name}: ${progress}, covered is ${share}`];
  });
}

/** How far beyond the threshold each completion was told, in seconds of the media; negative where too early. */
export function completionsLate(
  story: readonly RecordFacts[],
  threshold: number,
  lengthSeconds: number,
): readonly number[] {
  return story
    .filter(({ name }) => name === "completed")
    .map(({ segments = [] }) => coveredSeconds(segments) - threshold * lengthSeconds);
}
