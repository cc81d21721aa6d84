import type { Views } from "../../../src/report/views.ts";

type Counts = Partial<Views["perSecond"]> & Partial<Omit<Views, "perSecond">>;

/** Views with these numbers; what is not given is 0 for each second. */
export function viewsWith({
  views,
  learners,
  rewatched,
  remaining,
  ...more
}: Omit<Counts, "learners"> & {
  readonly learners?: readonly number[];
}): Views {
  const length = more.length ?? views?.length ?? 0;
  const none = Array.from({ length: Math.ceil(length) }, () => 0);
  return {
    activity: "https://example.com/film",
    length,
    attempts: 1,
    sessions: 1,
    completed: 0,
    rewatchedParts: [],
    skippedParts: [],
    completions: [],
    ...more,
    learners: Math.max(0, ...(remaining ?? learners ?? [])),
    perSecond: {
      views: views ?? none,
      learners: learners ?? none,
      rewatched: rewatched ?? none,
      remaining: remaining ?? none,
    },
  };
}
