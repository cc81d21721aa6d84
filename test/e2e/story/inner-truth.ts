import type { Told } from "../told.ts";
import { coveredSeconds } from "./covered.ts";

const segmentDecimals = 3;

/** Segment ends that no statement tells as a time. */
export function strayEnds(story: readonly Told[]): readonly number[] {
  const sent = new Set(story.flatMap(({ time, from, to }) => [time, from, to]));
  return story.flatMap(({ segments = [] }) => segments.flat()).filter((end) => !sent.has(end));
}

/** Statements that are not later than the one before. */
export function outOfOrder(story: readonly Told[]): readonly string[] {
  return story.slice(1).flatMap(({ verb, at }, index) => {
    const before = story[index];
    return before !== undefined && at <= before.at ? [`${verb} at ${at}, after ${before.at}`] : [];
  });
}

/** Statements whose progress is not what their own segments cover of the length. */
export function wrongProgress(story: readonly Told[], lengthSeconds: number): readonly string[] {
  return story.flatMap(({ verb, progress, segments }) => {
    if (segments === undefined) return progress === undefined ? [] : [`${verb} tells progress alone`];
    const share = coveredSeconds(segments) / lengthSeconds;
    const isTrue = progress !== undefined && Math.abs(progress - share) <= 0.5 / 10 ** segmentDecimals + 1e-9;
    return isTrue ? [] : [`${verb}: ${progress}, covered is ${share}`];
  });
}

/** How far beyond the threshold each completion was told, in seconds of the media; negative where too early. */
export function completionsLate(
  story: readonly Told[],
  threshold: number,
  lengthSeconds: number,
): readonly number[] {
  return story
    .filter(({ verb }) => verb === "completed")
    .map(({ segments = [] }) => coveredSeconds(segments) - threshold * lengthSeconds);
}
