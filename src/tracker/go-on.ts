import type { TrackerState } from "./tracker-state.ts";

/** So near to its end the media is as good as over: whoever opens it again begins anew. */
const endSeconds = 5;
const endShare = 0.05;

/** Where the learner would go on, were the media opened again, in seconds; nothing while live. */
export function goOnAt({
  length,
  stage,
  playhead,
  restingAt,
}: Pick<TrackerState, "length" | "stage" | "playhead" | "restingAt">): number | undefined {
  if (length === undefined) return undefined;
  const position = stage === "playing" ? playhead.position : restingAt;
  return length - position < Math.min(endSeconds, endShare * length) ? 0 : position;
}
