import type { Arrival } from "../../../demo/server/arrival.ts";
import type { Books, Departure, Note } from "./books.ts";
import { firstOfEach, nameOf, type Sighting } from "./sighting.ts";

/** The end of a page within this time may come between the reading of an answer and the removal of what it answers. */
const removalMs = 500;

/** How often records were sent again, and which of them although their answer had been read. */
export interface Resends {
  readonly count: number;
  readonly needless: readonly string[];
}

/** Looks at every record that came before, for a reason to send it once more. */
export function explainResends(sightings: readonly Sighting[], { notes, departures }: Books): Resends {
  const earlier = new Map<string, Sighting[]>();
  const unread = findLastActs(sightings, notes);
  const needless: string[] = [];
  let count = 0;
  for (const sighting of sightings) {
    const before = earlier.get(sighting.id) ?? [];
    if (before.length > 0) count += 1;
    const until = sighting.arrival.at;
    const answered = before.filter(
      (one) => !unread.has(one.arrival) && wasAnswered(one, until, departures),
    ).length;
    const givenUp = notes.filter((note) => tellsTimeout(note, sighting.id, until)).length;
    const delivered = notes.find((note) => tellsDelivery(note, sighting.id, until));
    if (delivered !== undefined && !endedThen(delivered, departures))
      needless.push(`${nameOf(sighting)} came again after the page had told its delivery`);
    else if (answered > givenUp)
      needless.push(`${nameOf(sighting)} came again although its answer had reached a page that stayed`);
    earlier.set(sighting.id, [...before, sighting]);
  }
  return { count, needless };
}

/** What pages handed over as their last act, however late it comes: the first requests with a record that was made then. */
function findLastActs(sightings: readonly Sighting[], notes: readonly Note[]): ReadonlySet<Arrival> {
  const made = new Set(notes.filter(({ leaving }) => leaving).flatMap(({ ids }) => ids));
  return new Set(
    [...firstOfEach(sightings.filter(({ id }) => made.has(id))).values()].map(({ arrival }) => arrival),
  );
}

function tellsDelivery({ kind, ids, at }: Note, id: string, until: number): boolean {
  return kind === "delivered" && at <= until && ids.includes(id);
}

function endedThen({ at }: Note, departures: readonly Departure[]): boolean {
  return departures.some((departure) => Math.abs(departure.at - at) < removalMs);
}

/** A page that has stopped waiting reads no answer, though the browser may still take it. */
function tellsTimeout({ kind, ids, at, text }: Note, id: string, until: number): boolean {
  return kind === "retrying" && text === "timeout" && at <= until && ids.includes(id);
}

function wasAnswered({ arrival }: Sighting, until: number, departures: readonly Departure[]): boolean {
  const { answer, fault, kept } = arrival;
  const accepted = kept && fault !== "truncated" && answer !== undefined && answer.status < 300;
  return accepted && !departures.some(({ at }) => at >= arrival.at - removalMs && at <= until);
}
