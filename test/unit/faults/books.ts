import type { Arrival } from "../../../demo/server/arrival.ts";
import type { Note } from "../../faults/account/books.ts";

const profile = "https://w3id.org/xapi/video/";

/** A record's text; `moment` is its timestamp in seconds, and the id its name. */
export function textOf(id: string, verb: string, moment: number, session = "s"): string {
  return JSON.stringify({
    id,
    verb: { id: `${profile}verbs/${verb}` },
    timestamp: new Date(moment * 1000).toISOString(),
    context: { extensions: { [`${profile}extensions/session-id`]: session } },
  });
}

/** The notes of a page that made a record and stored it. */
export function keptNotes(text: string, at: number): Note[] {
  const { id }: { id: string } = JSON.parse(text);
  return [
    { at, kind: "record", ids: [id], text },
    { at, kind: "stored", ids: [id] },
  ];
}

/** A request that was kept and answered well, unless told otherwise. */
export function arrivalOf(texts: readonly string[], at: number, other: Partial<Arrival> = {}): Arrival {
  return {
    number: at,
    at,
    method: "POST",
    url: "/xapi/statements",
    headers: {},
    body: Buffer.from(`[${texts.join()}]`),
    complete: true,
    fault: undefined,
    kept: true,
    answer: { status: 200, headers: {}, body: "[]" },
    ...other,
  };
}
