import type { Books, Departure, Note } from "./books.ts";
import { findDoubles } from "./doubles.ts";
import { findDisorder } from "./order.ts";
import { explainResends } from "./resends.ts";
import type { Sighting } from "./sighting.ts";
import { firstOfEach, listSightings, nameOf, readRecord, type Told } from "./sighting.ts";
import { compareTexts } from "./texts.ts";

/** What was made within this time before a kill may have died unstored. */
const storingMs = 1000;

/** What became of a scenario's records; the lists of breaches hold one sentence for each case. */
export interface Account {
  /** Records that were made, as far as a page could tell or the receiver could see. */
  readonly made: number;
  /** Of them, those that the browser kept, as far as a page could tell. */
  readonly stored: number;
  /** Records that the receiver kept, each counted once. */
  readonly arrived: number;
  /** Refused by the receiver and told so by name. */
  readonly quarantined: number;
  /** How often a record came that had come before. */
  readonly resent: number;
  /** Closings of dead sessions that came in two texts. */
  readonly recovered: number;
  /** Requests, without preflights. */
  readonly requests: number;
  readonly breaches: Breaches;
}

/** Each must be empty. */
export interface Breaches {
  /** Stored, and neither kept by the receiver nor named as quarantined or lost. */
  readonly lost: readonly string[];
  /** Made in a page that was not killed, and neither stored nor kept by the receiver. */
  readonly forgotten: readonly string[];
  /** Named as lost by the product. */
  readonly givenUp: readonly string[];
  /** Came with other bytes than were made, or than came before. */
  readonly changed: readonly string[];
  /** One act under two ids. */
  readonly doubled: readonly string[];
  /** Not in the order of their session. */
  readonly disordered: readonly string[];
  /** Sent again although the answer had been read. */
  readonly needless: readonly string[];
  /** Sessions that began and never ended. */
  readonly open: readonly string[];
}

/** Compares what pages made and stored with what arrived. */
export function compare(books: Books): Account {
  const { notes, arrivals, departures } = books;
  const sightings = listSightings(arrivals);
  const kept = firstOfEach(sightings.filter(({ arrival }) => arrival.kept));
  const madeNotes = notes.filter(({ kind }) => kind === "record");
  const made = new Map<string, Told>([...firstOfEach(sightings), ...madeNotes.map(toldByNote)]);
  const stored = idsOf(notes, "stored");
  const quarantined = idsOf(notes, "quarantined");
  const givenUp = idsOf(notes, "lost");
  const settled = new Set([...kept.keys(), ...quarantined, ...givenUp]);
  const missing = (ids: Iterable<string>): string[] =>
    [...ids].filter((id) => !settled.has(id)).map((id) => nameOf(made.get(id) ?? { id, verb: "record" }));
  const unstored = (died: boolean): string[] =>
    madeNotes
      .filter((note) => diedYoung(note, departures) === died)
      .flatMap(({ ids }) => ids)
      .filter((id) => !stored.has(id));
  // What a kill took along stands nowhere: the next visit may tell that act anew.
  const gone = new Set(unstored(true).filter((id) => !kept.has(id)));
  const { changed, recovered } = compareTexts(sightings, books);
  const { count: resent, needless } = explainResends(sightings, books);

  return {
    made: made.size,
    stored: stored.size,
    arrived: kept.size,
    quarantined: quarantined.size,
    resent,
    recovered,
    requests: arrivals.filter(({ method }) => method !== "OPTIONS").length,
    breaches: {
      lost: missing(stored),
      forgotten: missing(unstored(false)),
      givenUp: [...givenUp].filter((id) => !kept.has(id)),
      changed,
      doubled: findDoubles([...made.values()].filter(({ id }) => !gone.has(id))),
      disordered: findDisorder(kept.values()),
      needless,
      open: findOpenSessions([...made.values()], kept),
    },
  };
}

function idsOf(notes: readonly Note[], wanted: string): Set<string> {
  return new Set(notes.filter(({ kind }) => kind === wanted).flatMap(({ ids }) => ids));
}

function toldByNote({ ids: [id = ""], text = "" }: Note): readonly [string, Told] {
  return [id, readRecord(JSON.parse(text))];
}

function diedYoung({ at }: Note, departures: readonly Departure[]): boolean {
  return departures.some(({ killed, at: end }) => killed && end >= at && end - at < storingMs);
}

function findOpenSessions(made: readonly Told[], kept: ReadonlyMap<string, Sighting>): string[] {
  const ended = new Set(
    [...kept.values()].flatMap(({ verb, session }) => (verb === "terminated" ? [session] : [])),
  );
  return made
    .filter(({ verb, id }) => verb === "initialized" && !ended.has(id))
    .map(({ id }) => `session ${id.slice(0, 8)} has no end`);
}
