import { countSessions, hearOfFilm, newFilm, viewsOfFilm } from "./film-story.ts";
import type { FilmStory } from "./film-story.ts";
import { readRecord } from "./read-record.ts";
import type { Told } from "./told.ts";
import type { FilmSummary, Views } from "./views.ts";

/** Adds up records one by one, in whatever order they come; what it keeps grows with sessions, not with records. */
export interface Report {
  /** One more record. What is no record of a film is passed over; one with an id that was there before counts once. */
  readonly add: (record: unknown) => void;
  /** The films that the records tell of, the one with the most sessions first. */
  readonly films: () => readonly FilmSummary[];
  /**
   * How a film is watched, as far as the records tell.
   * @param activity its IRI; default: the only film
   * @returns `undefined` where no record tells of it, or where none is named and there are several
   */
  readonly viewsOf: (activity?: string) => Views | undefined;
}

/** A report to which what was told can be added without a record. */
export interface ToldReport extends Report {
  readonly hear: (told: Told) => void;
}

export function createToldReport(): ToldReport {
  const films = new Map<string, FilmStory>();
  const hear = (told: Told): void => {
    const film = films.get(told.activity) ?? newFilm();
    films.set(told.activity, film);
    hearOfFilm(film, told);
  };
  return {
    hear,
    add(record) {
      const told = readRecord(record);
      if (told) hear(told);
    },
    films: () =>
      [...films]
        .map(([activity, film]) => ({
          activity,
          name: film.name?.value,
          sessions: countSessions(film),
        }))
        .sort((left, right) => right.sessions - left.sessions),
    viewsOf(activity = films.size === 1 ? [...films.keys()][0] : undefined) {
      const film = activity === undefined ? undefined : films.get(activity);
      return activity === undefined || !film ? undefined : viewsOfFilm(film, activity);
    },
  };
}

/** An empty report. */
export function createReport(): Report {
  const { add, films, viewsOf } = createToldReport();
  return { add, films, viewsOf };
}
