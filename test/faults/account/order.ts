import { nameOf, type Sighting } from "./sighting.ts";

/** Records that reached the receiver's keeping after a later one of their session. */
export function findDisorder(firstKept: Iterable<Sighting>): string[] {
  const latest = new Map<string, Sighting>();
  const late: string[] = [];
  for (const sighting of firstKept) {
    const before = latest.get(sighting.session);
    if (before !== undefined && before.timestamp > sighting.timestamp)
      late.push(`${nameOf(sighting)} was kept after ${nameOf(before)}`);
    else latest.set(sighting.session, sighting);
  }
  return late;
}
