import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { answerCaliper, answerWebhook } from "./answer-caliper.ts";
import type { Arrival, ArrivalAnswer } from "./arrival.ts";
import { preflightAge, preflightHeaders } from "./cors.ts";
import { createDesk } from "./desk.ts";
import type { Fault, FaultPlan } from "./faults.ts";
import { createFaultPlan } from "./faults.ts";
import { giveAnswer, giveFaultyAnswer } from "./give-answer.ts";
import { closeServer, listen, plainHeaders, readBody } from "./http.ts";
import type { Answer } from "./lrs/answer.ts";
import { answerEmpty } from "./lrs/answer.ts";
import { answerLrs } from "./lrs/lrs.ts";
import { createStateStore } from "./lrs/state-store.ts";
import type { StoredStatement } from "./lrs/statement-store.ts";
import { createStatementStore } from "./lrs/statement-store.ts";

const lrsPath = "/xapi/";
const caliperPath = "/caliper";
const webhookPath = "/webhook";

export interface ReceiverOptions {
  /** Default: one that the system chooses. */
  readonly port?: number;
  /** Public part of the credential. Default `"demo"`. */
  readonly key?: string;
  /** Default `"secret"`. */
  readonly secret?: string;
  /** Further credentials that are right, secrets by key. Default none. */
  readonly others?: Readonly<Record<string, string>>;
  /** False: a statement that comes again is kept again. Default true. */
  readonly recognisesIds?: boolean;
}

/** An LRS on loopback, with a Caliper endpoint and a webhook beside it, that writes down what it got. */
export interface Receiver {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** The LRS's endpoint, with its trailing slash. */
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
  /** Every request to any of them, preflights too, in order of arrival; grows while it runs. */
  readonly arrivals: readonly Arrival[];
  /** What it shall do wrong. */
  readonly faults: FaultPlan;
  /** What it holds, in order of arrival. */
  statements(): readonly StoredStatement[];
  /** Forgets arrivals, statements, documents and faults. */
  clear(): void;
  close(): Promise<void>;
}

/** Starts a receiver; rejects where the port is taken. */
export async function startReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const { port = 0, key = "demo", secret = "secret", others = {}, recognisesIds } = options;
  const authorizations = new Map([
    [basic(key, secret), "right"],
    [`Bearer ${key}`, "right"],
    ...Object.entries(others).map(([name, word]) => [basic(name, word), `right for ${name}`] as const),
  ]);
  const arrivals: Arrival[] = [];
  const faults = createFaultPlan();
  const store = createStatementStore(recognisesIds);
  const states = createStateStore();
  const surroundings = {
    store,
    states,
    authorizations: new Set(authorizations.keys()),
    now: () => new Date(),
    newId: () => randomUUID(),
  };
  const clear = () => {
    arrivals.length = 0;
    store.clear();
    states.clear();
    faults.clear();
  };
  const desk = createDesk({ arrivals, store, faults, clear });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const body = await readBody(request);
    if (!url.startsWith(lrsPath) && url !== caliperPath && url !== webhookPath) {
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
        const answer = judge({ method, url, headers, body: body.toString() });
        arrival.kept ||= method !== "OPTIONS" && answer.status < 300;
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

  function judge({ method, url, headers, body }: Judged): Answer {
    if (method === "OPTIONS") {
      return {
        ...answerEmpty(204),
        headers: { ...preflightHeaders, ...(!faults.preflightsExpire && preflightAge) },
      };
    }
    const { pathname, searchParams: query } = new URL(url, "http://receiver");
    if (pathname === caliperPath)
      return answerCaliper({ method, headers, body }, surroundings.authorizations);
    if (pathname === webhookPath) return answerWebhook({ method, body, headers });
    return answerLrs(
      { method, resource: pathname.slice(lrsPath.length), query, headers, body },
      surroundings,
    );
  }

  const server = createServer((request, response) => void receive(request, response));
  const url = await listen(server, port);
  return {
    url,
    endpoint: url + lrsPath,
    key,
    secret,
    arrivals,
    faults,
    statements: () => store.all(),
    clear,
    close: () => closeServer(server),
  };
}

interface Judged {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function basic(key: string, secret: string): string {
  return `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`;
}

function blacken(
  headers: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, string>,
): Record<string, string> {
  const given = headers["authorization"];
  return given === undefined ? headers : { ...headers, authorization: known.get(given) ?? "wrong" };
}
