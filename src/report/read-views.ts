import { isFields, listAt, textAt } from "../review/reading.ts";
import { longestFilmSeconds } from "./film-seconds.ts";
import { viewsOf } from "./views-of.ts";
import type { CompletionDay, FilmPart, Views } from "./views.ts";

/**
 * Reads what a file or a server says: views as they were written, or the records that they are made of, as an array or as
 * an LRS answers. `undefined` where it is neither, or tells of no such film.
 */
export function readViews(value: unknown, activity?: string): Views | undefined {
  if (Array.isArray(value)) return viewsOf(value, { activity });
  if (!isFields(value)) return undefined;
  return "statements" in value ? viewsOf(listAt(value, "statements"), { activity }) : readWritten(value);
}

function readWritten(value: Readonly<Record<string, unknown>>): Views | undefined {
  const { length, learners, perSecond } = value;
  const activity = textAt(value, "activity");
  if (activity === undefined || !isCount(length) || !isCount(learners)) return undefined;
  const seconds = Math.ceil(length);
  const counts = ["views", "learners", "rewatched", "remaining"].map((name) => {
    const list = listAt(perSecond, name).filter(isCount);
    return list.length === seconds ? list : undefined;
  });
  const [views, present, rewatched, remaining] = counts;
  if (seconds > longestFilmSeconds || !views || !present || !rewatched || !remaining) return undefined;
  return {
    activity,
    name: textAt(value, "name"),
    length,
    learners,
    attempts: countAt(value, "attempts"),
    sessions: countAt(value, "sessions"),
    completed: countAt(value, "completed"),
    perSecond: { views, learners: present, rewatched, remaining },
    rewatchedParts: listAt(value, "rewatchedParts").filter(isPart),
    skippedParts: listAt(value, "skippedParts").filter(isPart),
    completions: listAt(value, "completions").filter(isDay),
  };
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

const countAt = (value: Readonly<Record<string, unknown>>, name: string): number => {
  const count = value[name];
  return isCount(count) ? count : 0;
};

const holdsCounts = (value: unknown, names: readonly string[]): boolean =>
  isFields(value) && names.every((name) => isCount(value[name]));

const isPart = (value: unknown): value is FilmPart => holdsCounts(value, ["from", "to", "learners", "share"]);

const isDay = (value: unknown): value is CompletionDay =>
  textAt(value, "day") !== undefined && holdsCounts(value, ["completed", "total"]);
