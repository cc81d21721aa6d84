import type { TrackerState } from "./tracker-state.ts";

/** So near to its end the media is as good as over: whoever opens it again begins anew. */
const endSeconds = 5;

/** Where the learner would go on, were the media opened again, in seconds; nothing while live. */
export function goOnAt({
  length,
  playhead: { position },
}: Pick<TrackerState, "length" | "playhead">): number | undefined {
  return length && (length - position < endSeconds ? 0 : position);
}
