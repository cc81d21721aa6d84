import { request as ask } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Hands a request on to another server as it is, `Host` included, and its answer back; breaks off where that one does. */
export function handOn(request: IncomingMessage, response: ServerResponse, serverUrl: string): void {
  const { method, headers, url = "/" } = request;
  const onward = ask(serverUrl + url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on("error", () => response.destroy()).pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}
