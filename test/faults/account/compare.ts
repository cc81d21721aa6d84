import type { Books, Departure, Note } from "./books.ts";
import { findDoubles } from "./doubles.ts";
import { findDisorder } from "./order.ts";
import { explainResends } from "./resends.ts";
import { firstOfEach, listSightings, nameOf, readRecord, type Sighting } from "./sighting.ts";

/** What was made within this time before a kill may have died unstored. */
const storingMs = 1000;

/** What of a scenario's records became of them; the lists hold one sentence for each case. */
export interface Account {
  /** Records that pages made. */
  readonly made: number;
  /** Of them, those that the browser kept. */
  readonly stored: number;
  /** Records that the receiver kept, each counted once. */
  readonly arrived: number;
  /** Refused by the receiver and told so by name. */
  readonly quarantined: number;
  /** How often a record came that had come before. */
  readonly resent: number;
  /** Closings of dead sessions that came as the next visit wrote them. */
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
  const firstKept = firstOfEach(sightings.filter(({ arrival }) => arrival.kept));
  const made = new Map(
    notes.filter(({ kind }) => kind === "record").map((note) => [note.ids[0] ?? "", note]),
  );
  const stored = idsOf(notes, "stored");
  const quarantined = idsOf(notes, "quarantined");
  const givenUp = idsOf(notes, "lost");
  const settled = new Set([...firstKept.keys(), ...quarantined, ...givenUp]);
  const { changed, recovered } = findChanges(sightings, made);
  const { count: resent, needless } = explainResends(sightings, books);
  const missing = (ids: Iterable<string>): string[] =>
    [...ids].filter((id) => !settled.has(id)).map((id) => nameOf(readMade(made.get(id))));
  const unstored = [...made].filter(([id, note]) => !stored.has(id) && !diedYoung(note, departures));

  return {
    made: made.size,
    stored: stored.size,
    arrived: firstKept.size,
    quarantined: quarantined.size,
    resent,
    recovered,
    requests: arrivals.filter(({ method }) => method !== "OPTIONS").length,
    breaches: {
      lost: missing(stored),
      forgotten: missing(unstored.map(([id]) => id)),
      givenUp: [...givenUp].filter((id) => !firstKept.has(id)),
      changed,
      doubled: findDoubles(firstKept.values()),
      disordered: findDisorder(firstKept.values()),
      needless,
      open: findOpenSessions([...made.values()], firstKept),
    },
  };
}

function idsOf(notes: readonly Note[], wanted: string): Set<string> {
  return new Set(notes.filter(({ kind }) => kind === wanted).flatMap(({ ids }) => ids));
}

function diedYoung({ at }: Note, departures: readonly Departure[]): boolean {
  return departures.some(({ killed, at: end }) => killed && end >= at && end - at < storingMs);
}

function readMade(note: Note | undefined): ReturnType<typeof readRecord> {
  return readRecord(JSON.parse(note?.text ?? "{}"));
}

/** The closing of a session may be written twice, by its own page and by a later one: nothing else may differ. */
function findChanges(
  sightings: readonly Sighting[],
  made: ReadonlyMap<string, Note>,
): { readonly changed: string[]; readonly recovered: number } {
  const texts = new Map<string, string | undefined>([...made].map(([id, { text }]) => [id, text]));
  const recovered = new Set<string>();
  const changed: string[] = [];
  for (const sighting of sightings) {
    const { id, text, verb } = sighting;
    const known = texts.get(id);
    const closes = verb === "paused" || verb === "terminated";
    texts.set(id, text);
    if (known === text) continue;
    if (closes) recovered.add(id);
    else changed.push(`${nameOf(sighting)} came with other bytes than before`);
  }
  return { changed, recovered: recovered.size };
}

function findOpenSessions(made: readonly Note[], kept: ReadonlyMap<string, Sighting>): string[] {
  const begun = made.map(readMade).filter(({ verb }) => verb === "initialized");
  const ended = new Set(
    [...kept.values()].flatMap(({ verb, session }) => (verb === "terminated" ? [session] : [])),
  );
  return begun.filter(({ id }) => !ended.has(id)).map(({ id }) => `session ${id.slice(0, 8)} has no end`);
}
