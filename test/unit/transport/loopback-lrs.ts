import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { createServer } from "node:http";

/** One request as it came. */
export interface Arrival {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Ids of the records in the body. */
  readonly ids: readonly string[];
}

/** Answers one request, or breaks the connection. */
export type Answer = (response: ServerResponse, arrival: Arrival) => void;

/** What an LRS says that stored everything: 200 and the ids. */
export const stores: Answer = (response, { ids }) => void response.end(JSON.stringify(ids));

export const answers =
  (status: number, body = "", headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);

export const resets: Answer = (response) => void response.socket?.resetAndDestroy();

/** Refuses every batch that holds one of the records. */
export const refuses =
  (status: number, poisoned: readonly string[], words = ""): Answer =>
  (response, arrival) =>
    (arrival.ids.some((id) => poisoned.includes(id)) ? answers(status, words) : stores)(response, arrival);

/** A real HTTP server on loopback that takes arrays of `{"id"}`, from any origin. Preflights are no arrivals. */
export interface LoopbackLrs {
  readonly url: string;
  readonly arrivals: Arrival[];
  /** The next requests get these answers, one each; later ones {@link LoopbackLrs.always}. */
  readonly next: Answer[];
  always: Answer;
  readonly close: () => Promise<void>;
}

export async function startLoopbackLrs(): Promise<LoopbackLrs> {
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    if (request.method === "OPTIONS") {
      response.setHeader(
        "access-control-allow-headers",
        "authorization,content-type,x-experience-api-version",
      );
      response.setHeader("access-control-max-age", "600").writeHead(204).end();
      return;
    }
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const records: readonly { readonly id: string }[] = JSON.parse(body || "[]");
      const ids = records.map(({ id }) => id);
      const arrival = { method: request.method ?? "", headers: request.headers, body, ids };
      lrs.arrivals.push(arrival);
      (lrs.next.shift() ?? lrs.always)(response, arrival);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const lrs: LoopbackLrs = {
    url: `http://127.0.0.1:${address.port}/statements`,
    arrivals: [],
    next: [],
    always: stores,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return lrs;
}
