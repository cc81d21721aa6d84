import { cell, disclosure } from "../disclosure.ts";
import { opened, type Found, type ReadBody, type Said } from "./wire.ts";
import { wireOf } from "./wires.ts";

/** What the receiver tells of one request; see `describeArrival` of the demo's server. */
export interface ToldArrival {
  readonly method: string;
  readonly url: string;
  readonly bytes: number;
  readonly body: string;
  readonly fault?: string;
  readonly answer?: { readonly status: number; readonly body: string };
}

/** A request as it was understood: what it brought, and what the system said. */
interface Understood {
  readonly what: string;
  readonly names?: string;
  readonly body?: ReadBody;
  readonly said?: Said;
  readonly findings?: readonly Found[];
}

/** One request in one row, which unfolds to the whole of it, read as the system reads it. */
export function arrivalRow(arrival: ToldArrival): HTMLLIElement {
  const { method, answer } = arrival;
  const understood = understand(arrival);
  const { what, names = "", said, findings } = understood;
  const state = cell("state", describeAnswer(arrival, said));
  const isTaken = answer !== undefined && answer.status < 300 && said?.isTaken !== false;
  state.dataset["state"] = isTaken ? "delivered" : "retrying";
  const broken = findings?.filter(({ level }) => level !== "advice") ?? [];
  const about = broken.length > 0 ? cell("broken", `${broken.length} broken rules`) : cell("verb", names);
  const cells = [cell("when", method), cell("what", what), about, state];
  return disclosure(cells, () => JSON.stringify(wholeOf(arrival, understood)), `${method} ${what}`);
}

function understand(arrival: ToldArrival): Understood {
  const { url, answer } = arrival;
  const other = nameOther(arrival);
  const wire = other === undefined ? wireOf(url) : undefined;
  if (!wire) return { what: other ?? url };
  const body = wire.read(arrival.body);
  const count = body.records.length;
  return {
    what: `${count} ${wire.record}${count === 1 ? "" : "s"}`,
    names: body.records.map(wire.nameOf).join(", "),
    body,
    ...(answer && answer.status < 300 && wire.said && { said: wire.said(opened(answer.body)) }),
    ...(count > 0 && wire.review && { findings: wire.review(body) }),
  };
}

/** What a request that brings no records is about. */
function nameOther({ method, url, body }: ToldArrival): string | undefined {
  if (method === "OPTIONS") return "preflight";
  if (url.startsWith("/fetch/")) return "token";
  if (method === "GET" && wireOf(url)) return "query";
  if (url.startsWith("/moodle/")) return /(?<="methodname":"core_xapi_)\w+_state(?=")/.exec(body)?.[0];
  const [, resource, query] = /^\/xapi\/(activities\/state|agents\/profile)\?(.*)/.exec(url) ?? [];
  const asked = new URLSearchParams(query);
  return resource && (asked.get("stateId") ?? asked.get("profileId") ?? resource);
}

function describeAnswer({ answer, fault }: ToldArrival, said: Said | undefined): string {
  const status = answer === undefined ? "no answer" : String(answer.status);
  if (fault !== undefined && fault !== "status") return `${status} (${fault})`;
  return said ? `${status}: ${said.words}` : status;
}

/** The request with what was sent and said before everything else. */
function wholeOf(arrival: ToldArrival, { body, findings }: Understood): object {
  const { method, url, body: text, answer, ...rest } = arrival;
  return {
    method,
    url,
    body: body ? body.shown : opened(text),
    answer: answer && { ...answer, body: opened(answer.body) },
    ...rest,
    ...(findings && { review: findings }),
  };
}
