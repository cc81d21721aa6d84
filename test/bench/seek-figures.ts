import { median } from "./median.ts";
import type { SeekSession } from "./seek-session.ts";
import { startSeekSession } from "./seek-session.ts";

const seeks = 10_000;
/** Short enough that most of them are not interrupted by another process. */
const seeksAtOnce = 50;
/** Chunks that stand for the start of a session, and for its end. */
const edge = 20;
const sessions = 7;

/** Microseconds, each the median over the sessions of the medians of their first or last 1,000 seeks. */
export interface SeekFigures {
  readonly events: number;
  readonly atStart: number;
  readonly atEnd: number;
  readonly saveAtStart: number;
  readonly saveAtEnd: number;
}

/** Sessions that are held, so that what they hold can be weighed. */
const held: SeekSession[] = [];

/** Goes through a session of 10,000 seeks, and holds on to it. */
export function holdSession(segmentsLimitBytes: number): SeekFigures {
  const session = startSeekSession(segmentsLimitBytes);
  const perEvent: number[] = [];
  const perSave: number[] = [];
  let events = 0;
  for (let done = 0; done < seeks; done += seeksAtOnce) {
    const told = session.tell(session.prepare(seeksAtOnce));
    events += told.events;
    perEvent.push((1000 * told.ms) / told.events);
    perSave.push(1000 * session.save());
  }
  held.push(session);
  return {
    events,
    atStart: median(perEvent.slice(0, edge)),
    atEnd: median(perEvent.slice(-edge)),
    saveAtStart: median(perSave.slice(0, edge)),
    saveAtEnd: median(perSave.slice(-edge)),
  };
}

/** Goes through several sessions, and holds on to none. The first one only warms up. */
export function measureSeeks(segmentsLimitBytes: number): SeekFigures {
  const [{ events }, ...runs] = [
    holdSession(segmentsLimitBytes),
    ...Array.from({ length: sessions }, () => holdSession(segmentsLimitBytes)),
  ];
  held.length = 0;
  return {
    events,
    atStart: median(runs.map(({ atStart }) => atStart)),
    atEnd: median(runs.map(({ atEnd }) => atEnd)),
    saveAtStart: median(runs.map(({ saveAtStart }) => saveAtStart)),
    saveAtEnd: median(runs.map(({ saveAtEnd }) => saveAtEnd)),
  };
}
