import type { Books, Note } from "./books.ts";
import { nameOf, type Sighting } from "./sighting.ts";

/** What the next visit may write in place of a page that is gone. */
const closings: ReadonlySet<string> = new Set(["paused", "terminated"]);

export interface TextChanges {
  readonly changed: readonly string[];
  /** How many closings came in two texts. */
  readonly recovered: number;
}

/**
 * Holds what came against what was made, and against what came before. Two texts may stand under one id where a page was
 * killed; and where a page handed its closing over as its last act, but was gone before the browser had stored it: then
 * the next visit tells its own, each record in a request of its own, and the first never comes again.
 */
export function compareTexts(sightings: readonly Sighting[], { notes, departures }: Books): TextChanges {
  const made = notes.filter(({ kind }) => kind === "record");
  const told = new Set(made.map(({ text }) => text));
  const wasKilled = departures.some(({ killed }) => killed);
  const heard = heardFromPagesThatStayed(made);
  const seen = new Map<string, readonly Sighting[]>();
  const recovered = new Set<string>();
  const changed: string[] = [];
  for (const sighting of sightings) {
    const { id, text, verb } = sighting;
    const before = seen.get(id) ?? [];
    seen.set(id, [...before, sighting]);
    const [first = sighting] = before;
    const isClosing = closings.has(verb);
    const isLastAct = isClosing && first.arrival.at < (heard.get(id) ?? Infinity);
    const last = before.at(-1);
    // What a page notes as its last act may be lost.
    if (last ? last.text === text : told.has(text) || isLastAct) continue;
    const isNew = before.every((one) => one.text !== text);
    const tellsAnew = isLastAct && isNew && told.has(text) && isAlone(sighting, sightings);
    if (isClosing && (wasKilled || tellsAnew)) recovered.add(id);
    else changed.push(`${nameOf({ id, verb })} came with other bytes than it was made of`);
  }
  return { changed, recovered: recovered.size };
}

/** When each record was told first by a page that did not go with it. */
function heardFromPagesThatStayed(made: readonly Note[]): ReadonlyMap<string, number> {
  const stayed = made.filter(({ leaving }) => leaving === undefined).toReversed();
  return new Map(stayed.map(({ ids: [id = ""], at }) => [id, at]));
}

function isAlone({ arrival }: Sighting, sightings: readonly Sighting[]): boolean {
  return sightings.filter((one) => one.arrival === arrival).length === 1;
}
