import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Arrival } from "./arrival.ts";
import { preflightHeaders } from "./cors.ts";
import { createDesk } from "./desk.ts";
import type { FaultPlan } from "./faults.ts";
import { createFaultPlan } from "./faults.ts";
import { giveAnswer, giveFaultyAnswer } from "./give-answer.ts";
import { closeServer, listen, plainHeaders, readBody } from "./http.ts";
import type { Answer } from "./lrs/answer.ts";
import { answerEmpty } from "./lrs/answer.ts";
import { answerLrs } from "./lrs/lrs.ts";
import type { StoredStatement } from "./lrs/statement-store.ts";
import { createStatementStore } from "./lrs/statement-store.ts";

const lrsPath = "/xapi/";

export interface ReceiverOptions {
  /** Default: one that the system chooses. */
  readonly port?: number;
  /** Public part of the credential. Default `"demo"`. */
  readonly key?: string;
  /** Default `"secret"`. */
  readonly secret?: string;
}

/** An LRS on loopback that writes down what it got. */
export interface Receiver {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** The LRS's endpoint, with its trailing slash. */
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
  /** Every request to the LRS, preflights too, in order of arrival; grows while it runs. */
  readonly arrivals: readonly Arrival[];
  /** What it shall do wrong. */
  readonly faults: FaultPlan;
  /** What it holds, in order of arrival. */
  statements(): readonly StoredStatement[];
  /** Forgets arrivals, statements and faults. */
  clear(): void;
  close(): Promise<void>;
}

/** Starts a receiver; rejects where the port is taken. */
export async function startReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const { port = 0, key = "demo", secret = "secret" } = options;
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`;
  const arrivals: Arrival[] = [];
  const faults = createFaultPlan();
  const store = createStatementStore();
  const surroundings = { store, authorization, now: () => new Date(), newId: () => randomUUID() };
  const clear = () => {
    arrivals.length = 0;
    store.clear();
    faults.clear();
  };
  const desk = createDesk({ arrivals, store, faults, clear });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const body = await readBody(request);
    if (!url.startsWith(lrsPath)) {
      desk.serve(request, response, body);
      return;
    }
    const headers = plainHeaders(request);
    const { complete } = request;
    const fault = method === "OPTIONS" || !complete ? undefined : faults.take(body.length);
    const arrival: Arrival = {
      number: arrivals.length + 1,
      at: Date.now(),
      method,
      url,
      headers: blacken(headers, authorization),
      body,
      complete,
      fault: fault?.kind,
      answer: undefined,
    };
    arrivals.push(arrival);
    if (complete) {
      if (faults.latencyMs > 0) await wait(faults.latencyMs);
      const answer = () => judge({ method, url, headers, body: body.toString() });
      arrival.answer = fault ? giveFaultyAnswer(response, fault, answer) : giveAnswer(response, answer());
    }
    desk.tell(arrival);
  }

  function judge({ method, url, headers, body }: Judged): Answer {
    if (method === "OPTIONS") return { ...answerEmpty(204), headers: preflightHeaders };
    const { pathname, searchParams: query } = new URL(url, "http://receiver");
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

function blacken(headers: Readonly<Record<string, string>>, right: string): Record<string, string> {
  const given = headers["authorization"];
  return given === undefined ? headers : { ...headers, authorization: given === right ? "right" : "wrong" };
}
