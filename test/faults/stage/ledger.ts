import type { Departure, Note } from "../account/books.ts";

/** Where pages write down what they made and stored: in the test's memory, which no killed browser takes along. */
export interface Ledger {
  readonly notes: readonly Note[];
  readonly departures: readonly Departure[];
  /** Takes a page's note as JSON; one that came by another way already is taken once. */
  readonly take: (text: string) => void;
  /** A page goes now. */
  readonly depart: (how?: { readonly killed: boolean }) => void;
  readonly count: (kind: string) => number;
  /** The same ledger, with the notes that concern a destination at this URL. */
  readonly about: (url: string) => Ledger;
}

export function openLedger(now: () => number = Date.now): Ledger {
  const notes: Note[] = [];
  const departures: Departure[] = [];
  const taken = new Set<string>();
  const read = (isMeant: (note: Note) => boolean): Ledger => ({
    get notes() {
      return notes.filter(isMeant);
    },
    departures,
    take(text) {
      if (taken.has(text)) return;
      taken.add(text);
      const { kind, ids, destination, text: record, leaving }: PageNote = JSON.parse(text);
      notes.push({
        at: now(),
        kind,
        ids,
        ...(destination !== undefined && { destination }),
        ...(record !== undefined && { text: record }),
        ...(leaving && { leaving }),
      });
    },
    depart: ({ killed } = { killed: false }) => void departures.push({ at: now(), killed }),
    count: (kind) =>
      notes.filter((note) => isMeant(note) && note.kind === kind).flatMap(({ ids }) => ids).length,
    about: (url) => read(({ destination = "" }) => destination.startsWith(url)),
  });
  return read(() => true);
}

/** As a page tells it; page and number make each text unlike every other. */
interface PageNote extends Omit<Note, "at" | "leaving"> {
  readonly leaving: boolean;
  readonly page: string;
  readonly number: number;
}
