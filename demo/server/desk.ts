import type { IncomingMessage, ServerResponse } from "node:http";
import type { Arrival } from "./arrival.ts";
import { describeArrival } from "./arrival.ts";
import { corsHeaders, preflightAge, preflightHeaders } from "./cors.ts";
import type { FaultPlan } from "./faults.ts";
import { giveAnswer } from "./give-answer.ts";
import { answerEmpty, answerJson, refuse } from "./lrs/answer.ts";
import type { StatementStore } from "./lrs/statement-store.ts";
import { isRecord } from "./lrs/values.ts";

/** Where the page reads what arrived and sets the faults; no part of an LRS. */
export interface Desk {
  /** Answers a request that is not the LRS's. */
  serve(request: IncomingMessage, response: ServerResponse, body: Buffer): void;
  /** Tells those who watch. */
  tell(arrival: Arrival): void;
}

/** By method and path, such as `GET /arrivals`: what is answered as JSON, given the body; what it throws is told. */
export type DeskRoutes = Readonly<Record<string, (body: Buffer) => unknown>>;

export interface DeskOptions {
  readonly arrivals: readonly Arrival[];
  readonly store: StatementStore;
  /** Counts of what is held elsewhere than in the store, by path. */
  readonly kept: (() => Readonly<Record<string, number>>) | undefined;
  readonly faults: FaultPlan;
  readonly clear: () => void;
  /** Beside the desk's own. */
  readonly routes: DeskRoutes | undefined;
}

export function createDesk({ arrivals, store, kept, faults, clear, routes: further }: DeskOptions): Desk {
  const watchers = new Set<ServerResponse>();
  const counts = () => ({ held: store.all().length, kept: kept?.() ?? {} });
  const routes: DeskRoutes = {
    ...further,
    "GET /arrivals": () => arrivals.map(describeArrival),
    "DELETE /arrivals": clear,
    "GET /held": () => store.all(),
    "PUT /faults": (body) => setFaults(faults, JSON.parse(body.toString())),
  };

  function watch(response: ServerResponse): void {
    response.writeHead(200, {
      ...corsHeaders,
      "content-type": "text/event-stream",
      "cache-control": "no-store",
    });
    response.write(message(counts()));
    watchers.add(response);
    response.once("close", () => watchers.delete(response));
  }

  return {
    serve(request, response, body) {
      const what = `${request.method} ${request.url}`;
      const route = routes[what];
      if (request.method === "OPTIONS")
        giveAnswer(response, { ...answerEmpty(204), headers: { ...preflightHeaders, ...preflightAge } });
      else if (what === "GET /arrivals/live") watch(response);
      else if (route === undefined) giveAnswer(response, refuse(404, `There is nothing at ${what}.`));
      else
        giveAnswer(
          response,
          tryRoute(() => route(body)),
        );
    },
    tell(arrival) {
      const text = message({ arrival: describeArrival(arrival), ...counts() });
      for (const watcher of watchers) watcher.write(text);
    },
  };
}

/** One event of a stream. https://html.spec.whatwg.org/multipage/server-sent-events.html */
function message(told: object): string {
  return `data: ${JSON.stringify(told)}\n\n`;
}

function tryRoute(route: () => unknown): ReturnType<typeof answerJson> {
  try {
    return answerJson(200, route() ?? {});
  } catch (error) {
    return refuse(400, String(error));
  }
}

function setFaults(faults: FaultPlan, asked: unknown): void {
  if (!isRecord(asked)) throw new TypeError("Faults are an object.");
  const { fault = "", latencyMs = 0, maxBodyBytes } = asked;
  faults.clear();
  faults.set(String(fault));
  faults.latencyMs = Number(latencyMs) || 0;
  faults.maxBodyBytes = Number(maxBodyBytes) || Infinity;
}
