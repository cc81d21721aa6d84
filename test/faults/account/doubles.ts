import { nameOf, type Told } from "./sighting.ts";

/** Acts that stand under two ids: a session ends once, stops once after each start, and does one thing at a time. */
export function findDoubles(made: Iterable<Told>): string[] {
  const sessions = new Map<string, Story>();
  const told = [...made].sort((left, right) => left.timestamp - right.timestamp);
  return told
    .filter((record) => repeats(record, sessions))
    .map((record) => `${nameOf(record)} was told before`);
}

/** What the records of one session have told so far. */
interface Story {
  readonly timestamp: number;
  readonly playing: boolean;
  readonly ended: boolean;
}

function repeats({ verb, session, timestamp }: Told, sessions: Map<string, Story>): boolean {
  const { playing, ended, timestamp: last } = sessions.get(session) ?? { playing: false, ended: false };
  sessions.set(session, {
    timestamp,
    playing: verb === "played" || (playing && verb !== "paused"),
    ended: ended || verb === "terminated",
  });
  return last === timestamp || (verb === "paused" && !playing) || (verb === "terminated" && ended);
}
