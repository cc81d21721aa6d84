import type { Arrival } from "../../../demo/server/arrival.ts";
import type { Books } from "./books.ts";
import { listSightings, nameOf, readRecord } from "./sighting.ts";

/** The three books as one text, a line for each entry, in order of time: for those who ask why a scenario failed. */
export function writeDiary({ notes, departures, arrivals }: Books): string {
  const names = new Map(
    notes.flatMap(({ kind, ids: [id = ""], text = "{}" }) =>
      kind === "record" ? [[id, nameOf(readRecord(JSON.parse(text)))] as const] : [],
    ),
  );
  const told = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(", ");
  const lines: (readonly [at: number, text: string])[] = [
    ...arrivals.map((arrival) => [arrival.at, `${tellArrival(arrival)}: ${tellRecords(arrival)}`] as const),
    ...notes.map(({ at, kind, ids, text }) => {
      const reason = kind === "record" || text === undefined ? "" : ` (${text})`;
      return [at, `    ${kind} ${told(ids)}${reason}`] as const;
    }),
    ...departures.map(({ at, killed }) => [at, killed ? "-- killed" : "-- left"] as const),
  ];
  const [first] = lines.sort(([left], [right]) => left - right);
  return lines.map(([at, text]) => `${String(at - (first?.[0] ?? 0)).padStart(6)} ${text}\n`).join("");
}

function tellArrival({ method, fault, kept, answer }: Arrival): string {
  return [method, fault ?? "", answer?.status ?? "no answer", kept ? "kept" : ""].filter(Boolean).join(" ");
}

function tellRecords(arrival: Arrival): string {
  return listSightings([arrival]).map(nameOf).join(", ");
}
