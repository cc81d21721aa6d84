import { joinPath } from "../reading.ts";

export type CaliperVersion = "1.1" | "1.2";

/** Where the review stands, and what holds for the whole record there. */
export interface Place {
  /** Such as `target.currentTime`; in an envelope it begins with `data[0]`. */
  readonly path: string;
  /** As the record's own context says; `undefined` where it says none. */
  readonly version: CaliperVersion | undefined;
  /** Whether JSON-LD gives this key a meaning; readers drop what has none. */
  readonly isDefined: (key: string) => boolean;
}

export function under(place: Place, key: string): Place {
  return { ...place, path: joinPath(place.path, key) };
}

export function itemOf(place: Place, index: number): Place {
  return { ...place, path: `${place.path}[${index}]` };
}
