import type { Segment } from "../events/learning-event.ts";
import { createChangeList } from "./change-list.ts";
import { secondsOf } from "./film-seconds.ts";
import type { Views } from "./views.ts";

/** Adds up, for each second, what each learner played: one list of stretches a learner. */
export function countSeconds(
  segmentsByLearner: Iterable<readonly Segment[]>,
  length: number,
): Pick<Views, "learners" | "perSecond"> {
  const { count, before } = secondsOf(length);
  const views = createChangeList(count);
  const learners = createChangeList(count);
  const rewatched = createChangeList(count);
  const remaining = createChangeList(count);
  let present = 0;
  for (const segments of segmentsByLearner) {
    const edges = segments
      .map(([from, to]) => [before(from), before(to)] as const)
      .filter(([from, to]) => to > from)
      .flatMap(([from, to]) => [
        { at: from, by: 1 },
        { at: to, by: -1 },
      ])
      .sort((left, right) => left.at - right.at);
    let depth = 0;
    for (const { at, by } of edges) {
      views.change(at, by);
      const higher = Math.max(depth, depth + by);
      if (higher === 1) learners.change(at, by);
      if (higher === 2) rewatched.change(at, by);
      depth += by;
    }
    const last = edges.at(-1);
    if (last) {
      present += 1;
      remaining.change(0, 1);
      remaining.change(last.at, -1);
    }
  }
  return {
    learners: present,
    perSecond: {
      views: views.sums(),
      learners: learners.sums(),
      rewatched: rewatched.sums(),
      remaining: remaining.sums(),
    },
  };
}
