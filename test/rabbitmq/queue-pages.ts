import { createServer } from "node:http";
import { join } from "node:path";
import { closeServer, listen } from "../../demo/server/http.ts";
import { serveFile } from "../../demo/server/serve-file.ts";
import { root } from "../support/run-command.mjs";

/** What the server shows, by the beginning of the path. */
const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ["/dist/", "dist"],
  ["/video.js/", "node_modules/video.js/dist"],
  ["/media/", "demo/media"],
  ["/page/", "demo/page"],
  ["/", "test/rabbitmq/page"],
];

/** The server of a site whose records go to a queue of another origin. */
export interface QueuePages {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function startQueuePages(): Promise<QueuePages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://page");
    const [prefix = "/", folder = ""] = folders.find(([start]) => pathname.startsWith(start)) ?? [];
    serveFile(join(root, folder, pathname.slice(prefix.length)), request, response).catch(() =>
      response.writeHead(404).end(),
    );
  });
  return { url: await listen(server, 0), close: () => closeServer(server) };
}
