import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { closeServer, listen, plainHeaders, readBody } from "../../../demo/server/http.ts";
import { answerAs, permission, type ServerKind } from "./answer-as.ts";

/** One request as it came. */
export interface Heard {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly bodyBytes: number;
  /** Request line, headers and body. */
  readonly wireBytes: number;
  /** What it was answered with. */
  readonly status: number;
}

/** A product's server on loopback, that writes down what it got. */
export interface Collector {
  readonly kind: ServerKind;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Every request in order, preflights too. */
  readonly heard: readonly Heard[];
  /** Waits so long before every answer. */
  latencyMs: number;
  /** Answers with 503 to everything but preflights. */
  isDown: boolean;
  /** Breaks every connection. */
  isCut: boolean;
  /** How many statements an LRS holds; `undefined` of the others, which keep every record that comes. */
  held(): number | undefined;
  /** Forgets what it heard and holds. */
  clear(): void;
  close(): Promise<void>;
}

export async function startCollector(kind: ServerKind): Promise<Collector> {
  const heard: Heard[] = [];
  let server = answerAs(kind);

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (collector.isCut) {
      request.socket.destroy();
      return;
    }
    const { method = "GET", url = "/" } = request;
    const body = await readBody(request);
    if (!request.complete) return;
    const permits = permission(kind, request.headers.origin ?? "*");
    const asked = { method, url, headers: plainHeaders(request), body: body.toString() };
    const down = { status: 503, headers: {}, body: "" };
    const given =
      method === "OPTIONS"
        ? { status: 204, headers: {}, body: "" }
        : collector.isDown
          ? down
          : server.answer(asked);
    heard.push({
      at: Date.now(),
      method,
      url,
      body: asked.body,
      bodyBytes: body.length,
      wireBytes: wireBytes(request, body),
      status: given.status,
    });
    if (collector.latencyMs > 0) await wait(collector.latencyMs);
    response.writeHead(given.status, { ...permits, ...given.headers }).end(given.body);
  }

  const listener = createServer((request, response) => void receive(request, response));
  const url = await listen(listener, 0);
  const collector: Collector = {
    kind,
    url,
    heard,
    latencyMs: 0,
    isDown: false,
    isCut: false,
    held: () => server.held(),
    clear() {
      heard.length = 0;
      server = answerAs(kind);
    },
    close: () => closeServer(listener),
  };
  return collector;
}

/** As HTTP/1.1 writes it: names and values as they came, two signs between them and two at the end of each line. */
function wireBytes({ method, url, rawHeaders }: IncomingMessage, body: Buffer): number {
  const lineEnd = 2;
  const firstLine = `${method} ${url} HTTP/1.1`.length + lineEnd;
  const headers = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
  return firstLine + headers + lineEnd + body.length;
}
