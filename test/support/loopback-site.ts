import { createServer, type IncomingHttpHeaders } from "node:http";
import { closeServer, listen } from "../../demo/server/http.ts";

/** One request as it came. */
export interface SiteArrival {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is said to one request. */
export interface SiteAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real HTTP server on loopback that takes anything. */
export interface LoopbackSite {
  readonly url: string;
  readonly arrivals: SiteArrival[];
  /** The next requests get these answers, one each; later ones {@link LoopbackSite.always}. */
  readonly next: SiteAnswer[];
  always: SiteAnswer | ((arrival: SiteArrival) => SiteAnswer);
  readonly close: () => Promise<void>;
}

export async function startLoopbackSite(always: LoopbackSite["always"]): Promise<LoopbackSite> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const arrival = { method, path, headers, body };
      site.arrivals.push(arrival);
      const usual = typeof site.always === "function" ? site.always(arrival) : site.always;
      const answer = site.next.shift() ?? usual;
      response.writeHead(answer.status, answer.headers).end(answer.body ?? "");
    });
  });
  const url = await listen(server, 0);
  const site: LoopbackSite = { url, arrivals: [], next: [], always, close: () => closeServer(server) };
  return site;
}
