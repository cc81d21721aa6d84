import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Arrival, ArrivalAnswer } from "./arrival.ts";
import { preflightAge, preflightHeaders } from "./cors.ts";
import type { DeskOptions, DeskRoutes } from "./desk.ts";
import { createDesk } from "./desk.ts";
import type { Fault, FaultPlan } from "./faults.ts";
import { createFaultPlan } from "./faults.ts";
import { giveAnswer, giveFaultyAnswer } from "./give-answer.ts";
import { closeServer, listen, plainHeaders, readBody } from "./http.ts";
import type { Answer } from "./lrs/answer.ts";
import { answerEmpty } from "./lrs/answer.ts";
import type { StatementStore } from "./lrs/statement-store.ts";

/** A request as it came, before anybody judged it. */
export interface JudgedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RecordingServerOptions {
  readonly port: number;
  /** Whether a request to this path is written down and judged; every other is the desk's. */
  readonly isJudged: (path: string) => boolean;
  readonly judge: (request: JudgedRequest) => Answer;
  /** Right values of `Authorization`, and what is written down in their place; may grow. */
  readonly authorizations: ReadonlyMap<string, string>;
  readonly store: StatementStore;
  /** What is held beside the store's statements: how many records, by the path that they came to. Default nothing. */
  readonly kept?: DeskOptions["kept"];
  /** What the desk serves beside the arrivals. Default nothing. */
  readonly routes?: DeskRoutes;
  /** Called where a reader asks to begin anew. */
  readonly forget: () => void;
}

/** A server on loopback that writes down what it got, and can be told what to do wrong. */
export interface RecordingServer {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Every request that was judged, preflights too, in order of arrival; grows while it runs. */
  readonly arrivals: readonly Arrival[];
  /** What it shall do wrong. */
  readonly faults: FaultPlan;
  /** Forgets arrivals, faults, and what `forget` forgets. */
  clear(): void;
  close(): Promise<void>;
}

/** Rejects where the port is taken. */
export async function startRecordingServer(options: RecordingServerOptions): Promise<RecordingServer> {
  const { port, isJudged, judge, authorizations, store, kept, routes, forget } = options;
  const arrivals: Arrival[] = [];
  const faults = createFaultPlan();
  const clear = () => {
    arrivals.length = 0;
    faults.clear();
    forget();
  };
  const desk = createDesk({ arrivals, store, kept, faults, clear, routes });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const body = await readBody(request);
    const [path = "", search] = url.split("?", 2);
    const query = new URLSearchParams(search);
    if (!isJudged(path)) {
      desk.serve(request, response, body);
      return;
    }
    const headers = plainHeaders(request);
    const { complete } = request;
    const fault = method === "OPTIONS" || !complete ? undefined : faults.take(body);
    const arrival: Arrival = {
      number: arrivals.length + 1,
      at: Date.now(),
      method,
      url,
      headers: blacken(headers, authorizations),
      body,
      complete,
      fault: fault?.kind,
      kept: false,
      answer: undefined,
    };
    arrivals.push(arrival);
    if (complete) {
      if (faults.latencyMs > 0) await wait(faults.latencyMs);
      arrival.answer = await respond(response, fault, () => {
        if (method === "OPTIONS") return permit();
        const answer = judge({ method, path, query, headers, body: body.toString() });
        arrival.kept ||= answer.status < 300;
        return answer;
      });
    }
    desk.tell(arrival);
  }

  async function respond(
    response: ServerResponse,
    fault: Fault | undefined,
    take: () => Answer,
  ): Promise<ArrivalAnswer | undefined> {
    if (fault?.kind === "twice") take();
    else if (fault?.kind !== "late" && fault !== undefined) return giveFaultyAnswer(response, fault, take);
    const answer = take();
    if (fault?.kind === "late") await wait(faults.lateMs);
    return response.destroyed ? undefined : giveAnswer(response, answer);
  }

  function permit(): Answer {
    const age = faults.preflightsExpire ? {} : preflightAge;
    return { ...answerEmpty(204), headers: { ...preflightHeaders, ...age } };
  }

  const server = createServer((request, response) => void receive(request, response));
  const url = await listen(server, port);
  return { url, arrivals, faults, clear, close: () => closeServer(server) };
}

function blacken(
  headers: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, string>,
): Record<string, string> {
  const given = headers["authorization"];
  return given === undefined ? headers : { ...headers, authorization: known.get(given) ?? "wrong" };
}
