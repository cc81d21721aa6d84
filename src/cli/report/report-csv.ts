import type { Views } from "../../report/views.ts";
import { csvText } from "./csv-text.ts";

const heads = ["activity", "name", "from", "to", "views", "learners", "rewatched", "remaining"];

/** One row for each second of the film. */
export function reportCsv({ activity, name = "", length, perSecond }: Views): string {
  const { views, learners, rewatched, remaining } = perSecond;
  const rows = views.map((count, second) => [
    activity,
    name,
    second,
    Math.min(second + 1, length),
    count,
    learners[second] ?? 0,
    rewatched[second] ?? 0,
    remaining[second] ?? 0,
  ]);
  return csvText([heads, ...rows]);
}
