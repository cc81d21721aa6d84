import { createServer } from "node:http";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { closeServer, listen, readBody } from "../../../demo/server/http.ts";
import { serveFile } from "../../../demo/server/serve-file.ts";
import type { Ledger } from "./ledger.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What is served, by the first part of the path. */
const folders: Readonly<Record<string, string>> = {
  dist: process.env["PLAYTRACE_DIST"] ?? "dist",
  media: "demo/media",
  stage: "test/faults/stage",
  "video.js": "node_modules/video.js/dist",
};

/** The origin that the learner visits; the receiver is another one. */
export interface Stage {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Puts a page at a path, and tells its address. */
  readonly put: (html: string, path?: string) => string;
  readonly close: () => Promise<void>;
}

/** Serves the pages of a scenario, the built files and the video, and takes the notes of pages for the ledger. */
export async function openStage(ledger: Ledger): Promise<Stage> {
  const pages = new Map<string, string>([["/blank", "<!doctype html><title>Blank</title>"]]);
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const page = pages.get(path);
    if (path === "/ledger") {
      void readBody(request).then((body) => {
        if (request.complete) ledger.take(body.toString());
        response.writeHead(204).end();
      });
    } else if (page !== undefined) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    } else {
      const [, first = "", ...rest] = path.split("/");
      serveFile(resolve(root, folders[first] ?? "nowhere", ...rest), request, response).catch(() =>
        response.writeHead(404).end(),
      );
    }
  });
  const url = await listen(server, 0);
  return {
    url,
    put(html, path = "/visit") {
      pages.set(path, html);
      return url + path;
    },
    close: () => closeServer(server),
  };
}
