import type { Arrival } from "../../../demo/server/arrival.ts";

/** What a record tells of itself. */
export interface Told {
  readonly id: string;
  /** Last part of the verb's IRI: `"played"`. */
  readonly verb: string;
  readonly session: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
}

/** One record within one request. */
export interface Sighting extends Told {
  readonly text: string;
  readonly arrival: Arrival;
}

const sessionKey = "https://w3id.org/xapi/video/extensions/session-id";

/** Every record of every request that came whole, in order. A body that is not our packing throws. */
export function listSightings(arrivals: readonly Arrival[]): Sighting[] {
  return arrivals.filter(isWhole).flatMap((arrival) => {
    const body = arrival.body.toString();
    const content: unknown = JSON.parse(body);
    const records: unknown[] = Array.isArray(content) ? content : [content];
    const texts = records.map((record) => JSON.stringify(record));
    if (`[${texts.join()}]` !== body) throw new Error(`Request ${arrival.number} is packed in another way.`);
    return records.map((record, index) =>
      Object.assign(readRecord(record), { text: texts[index] ?? "", arrival }),
    );
  });
}

export function readRecord(record: unknown): Told {
  return {
    id: String(at(record, "id")),
    verb: String(at(record, "verb", "id")).replace(/.*\//, ""),
    session: String(at(record, "context", "extensions", sessionKey)),
    timestamp: Date.parse(String(at(record, "timestamp"))),
  };
}

/** The first sighting of each id, of those that are given. */
export function firstOfEach(sightings: readonly Sighting[]): Map<string, Sighting> {
  const first = new Map<string, Sighting>();
  for (const sighting of sightings) if (!first.has(sighting.id)) first.set(sighting.id, sighting);
  return first;
}

/** A record in words, for a list of what went wrong. */
export function nameOf({ id, verb }: Pick<Told, "id" | "verb">): string {
  return `${verb} ${id.slice(0, 8)}`;
}

function isWhole({ method, complete }: Arrival): boolean {
  return method === "POST" && complete;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    return typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined;
  }, value);
}
