/** Nobody watches for longer than a week: what claims to be is not believed, for each second costs memory. */
export const longestFilmSeconds: number = 7 * 24 * 3600;

/**
 * The seconds of a film, counted from 0. A second counts as played by who played its middle, so that a pause within it
 * and the play that follows make one view, not two.
 */
export interface FilmSeconds {
  readonly count: number;
  /** How many seconds have their middle before this position. */
  readonly before: (position: number) => number;
}

/** @param length in seconds; the last second may be a part of one */
export function secondsOf(length: number): FilmSeconds {
  const count = Math.ceil(length);
  const last = count - 1;
  const lastMiddle = (last + length) / 2;
  return {
    count,
    before: (position) =>
      position > lastMiddle ? count : Math.min(Math.max(Math.ceil(position - 0.5), 0), Math.max(last, 0)),
  };
}
