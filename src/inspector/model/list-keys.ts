/** Where the reader stands in a list. */
export interface ListPlace {
  /** Of the chosen row; -1 where there is none. */
  readonly here: number;
  readonly count: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

/** The place that a key leads to, as in every list; `undefined` for a key that leads nowhere. */
export function placeByKey(key: string, { here, count, page }: ListPlace): number | undefined {
  const last = count - 1;
  const step = Math.max(1, page - 1);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here < 0 ? last : here - 1,
    PageDown: here + step,
    PageUp: here - step,
    Home: 0,
    End: last,
    Enter: here,
  };
  const place = Object.hasOwn(places, key) ? places[key] : undefined;
  return place === undefined || count === 0 ? undefined : Math.min(Math.max(place, 0), last);
}
