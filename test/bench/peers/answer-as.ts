import { randomUUID } from "node:crypto";
import type { Answer } from "../../../demo/server/lrs/answer.ts";
import { answerLrs } from "../../../demo/server/lrs/lrs.ts";
import { createStateStore } from "../../../demo/server/lrs/state-store.ts";
import { createStatementStore } from "../../../demo/server/lrs/statement-store.ts";

/** Whose server stands there: an LRS, Snowplow's collector, or Mux's. */
export type ServerKind = "lrs" | "snowplow" | "mux";

/** A request, as far as an answer depends on it. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const lrsPath = "/xapi/";
const credential = `Basic ${Buffer.from("demo:secret").toString("base64")}`;

/** How long a browser need not ask again. An LRS says nothing by default; Snowplow's collector an hour. */
const permissionHeaders: Readonly<Record<ServerKind, Readonly<Record<string, string>>>> = {
  lrs: {},
  snowplow: { "access-control-max-age": "3600" },
  mux: {},
};

/** What permits a page of this origin; a wildcard would refuse those that send cookies. */
export const permission = (kind: ServerKind, origin: string): Readonly<Record<string, string>> => ({
  "access-control-allow-origin": origin,
  "access-control-allow-credentials": "true",
  "access-control-allow-methods": "GET, POST, PUT",
  "access-control-allow-headers":
    kind === "lrs" ? "Authorization, Content-Type, X-Experience-API-Version" : "Content-Type, SP-Anonymous",
  ...permissionHeaders[kind],
});

/** A server's own memory, and what it says. */
export interface Server {
  readonly answer: (asked: Asked) => Answer;
  /** How many statements an LRS holds; `undefined` of the others, which keep every record that comes. */
  readonly held: () => number | undefined;
}

/** A server of this kind that has heard nothing yet. */
export function answerAs(kind: ServerKind): Server {
  if (kind !== "lrs") {
    const answer = ({ url }: Asked): Answer => ({
      status: kind === "mux" || url.startsWith("/com.snowplowanalytics.snowplow/tp2") ? 200 : 404,
      headers: { "content-type": "text/plain" },
      body: kind === "mux" ? "" : "ok",
    });
    return { answer, held: () => undefined };
  }
  const surroundings = {
    store: createStatementStore(true),
    states: createStateStore(),
    authorizations: new Set([credential]),
    now: () => new Date(),
    newId: () => randomUUID(),
  };
  const answer = ({ url, ...asked }: Asked): Answer => {
    const [path = "", search] = url.split("?", 2);
    return answerLrs(
      { ...asked, resource: path.slice(lrsPath.length), query: new URLSearchParams(search) },
      surroundings,
    );
  };
  return { answer, held: () => surroundings.store.all().length };
}
