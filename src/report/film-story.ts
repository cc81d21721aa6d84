import type { Segment } from "../events/learning-event.ts";
import { completionDays } from "./completion-days.ts";
import { countSeconds } from "./count-seconds.ts";
import { longestFilmSeconds } from "./film-seconds.ts";
import { findParts } from "./find-parts.ts";
import { segmentsOfAttempt } from "./segments-of-attempt.ts";
import { hear, newStory } from "./session-story.ts";
import type { SessionStory } from "./session-story.ts";
import type { Told } from "./told.ts";
import type { Views } from "./views.ts";

/** All that is kept of one film: as much as there are sessions, however many records tell of them. */
export interface FilmStory {
  name: Dated<string> | undefined;
  /** Seconds. */
  length: Dated<number> | undefined;
  /** The furthest position that was told, in seconds: where no record tells the length. */
  reached: number;
  /** By learner, then by registration. */
  readonly learners: Map<string, Map<string, AttemptStory>>;
}

/** What may be told anew: the latest holds, and of two at once the greater, so that no order matters. */
interface Dated<Value> {
  readonly at: number;
  readonly value: Value;
}

interface AttemptStory {
  completedAt: number | undefined;
  /** By session; all that name none are one. */
  readonly sessions: Map<string, SessionStory>;
}

export const newFilm = (): FilmStory => ({
  name: undefined,
  length: undefined,
  reached: 0,
  learners: new Map(),
});

/** Adds what one more record tells of the film. */
export function hearOfFilm(film: FilmStory, told: Told): void {
  const { act, at, name, length = 0, position = 0, to = 0 } = told;
  film.name = later(film.name, { at, value: name });
  film.length = later(film.length, { at, value: isBelievable(length) ? length : undefined });
  film.reached = Math.max(film.reached, ...[position, to].filter(isBelievable));
  const attempts = entryOf(film.learners, told.learner, () => new Map<string, AttemptStory>());
  const attempt = entryOf(attempts, told.registration, () => ({
    completedAt: undefined,
    sessions: new Map<string, SessionStory>(),
  }));
  if (act === "completed") attempt.completedAt = Math.min(attempt.completedAt ?? Infinity, at);
  hear(entryOf(attempt.sessions, told.session ?? "", newStory), told);
}

const isBelievable = (seconds: number): boolean => seconds > 0 && seconds <= longestFilmSeconds;

function later<Value extends string | number>(
  known: Dated<Value> | undefined,
  { at, value }: Dated<Value | undefined>,
): Dated<Value> | undefined {
  if (value === undefined || (known && (at < known.at || (at === known.at && value <= known.value))))
    return known;
  return { at, value };
}

const attemptsOf = ({ learners }: FilmStory): AttemptStory[] =>
  [...learners.values()].flatMap((attempts) => Array.from(attempts.values()));

export const countSessions = (film: FilmStory): number =>
  attemptsOf(film).reduce((sum, { sessions }) => sum + sessions.size, 0);

/** What the film's records add up to. */
export function viewsOfFilm(film: FilmStory, activity: string): Views {
  const { name, learners, reached } = film;
  const length = film.length?.value ?? reached;
  const attempts = attemptsOf(film);
  const counted = countSeconds(segmentsByLearner(learners, length), length);
  const { perSecond } = counted;
  const completedAt = attempts.flatMap((attempt) => attempt.completedAt ?? []);
  return {
    activity,
    name: name?.value,
    length,
    attempts: attempts.length,
    sessions: countSessions(film),
    completed: completedAt.length,
    ...counted,
    rewatchedParts: findParts(perSecond.rewatched, perSecond.learners),
    skippedParts: findParts(
      perSecond.remaining.map((count, second) => count - (perSecond.learners[second] ?? 0)),
      perSecond.remaining,
    ),
    completions: completionDays(completedAt),
  };
}

function* segmentsByLearner(learners: FilmStory["learners"], length: number): Generator<readonly Segment[]> {
  for (const attempts of learners.values())
    yield [...attempts.values()].flatMap(({ sessions }) => segmentsOfAttempt(sessions.values(), length));
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
