import type { Books } from "./books.ts";
import { nameOf, type Sighting } from "./sighting.ts";

/** The closing of a killed session is written by the next visit, with or without one of its own page before. */
const closings: ReadonlySet<string> = new Set(["paused", "terminated"]);

export interface TextChanges {
  readonly changed: readonly string[];
  /** How many closings came in two texts. */
  readonly recovered: number;
}

/** Holds what came against what was made, and against what came before. */
export function compareTexts(sightings: readonly Sighting[], { notes, departures }: Books): TextChanges {
  const made = notes.filter(({ kind }) => kind === "record");
  const texts = new Map(made.map(({ ids: [id = ""], text }) => [id, text]));
  const mayRecover = departures.some(({ killed }) => killed);
  const recovered = new Set<string>();
  const changed: string[] = [];
  for (const { id, text, verb } of sightings) {
    const known = texts.get(id);
    texts.set(id, text);
    if (known === text || (known === undefined && closings.has(verb))) continue;
    if (mayRecover && closings.has(verb)) recovered.add(id);
    else changed.push(`${nameOf({ id, verb })} came with other bytes than it was made of`);
  }
  return { changed, recovered: recovered.size };
}
