import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { contentTypes } from "./content-types.ts";
import type { TemplateReceiver } from "./fill-template.ts";
import { fillTemplate } from "./fill-template.ts";
import { handOn } from "./hand-on.ts";
import { closeServer, listen } from "./http.ts";
import { serveFile } from "./serve-file.ts";
import { showSource } from "./show-source.ts";
import { demoLogin } from "./stand-ins/moodle.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Moodle's own door is open to pages of its origin alone, so that the receiver has to be reached through this server. */
const moodlePath = "/moodle/";
const loginCookie = `MoodleSession=${demoLogin.cookie}; Path=${moodlePath}; HttpOnly; SameSite=Strict`;

/** Pages to copy, each whole in itself: their scripts stand in them. */
const galleryPath = "/gallery/";

/** What the server shows, by the beginning of the path; everything else is the demo's own folder. */
const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ["/dist/", "dist"],
  ["/video.js/", "node_modules/video.js/dist"],
  ["/contrib-ads/", "node_modules/videojs-contrib-ads/dist"],
  ["/", "demo"],
];

export interface PageServerOptions {
  /** Default: one that the system chooses. */
  readonly port?: number;
  /** Where the pages' trackers shall send to. */
  readonly receiver: TemplateReceiver;
  /** The learning system that the page `lms.html` plays. Default: none, and that page can do nothing. */
  readonly lms?: { readonly url: string };
}

export interface PageServer {
  /** `http://127.0.0.1:port`, without trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the demo's pages, the built files, video.js and the sample video. Rejects where the port is taken. */
export async function startPageServer({ port = 0, receiver, lms }: PageServerOptions): Promise<PageServer> {
  const servers = [receiver.url, ...(lms ? [lms.url] : [])].join(" ");
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://page");
    if (pathname.startsWith(moodlePath)) return handOn(request, response, receiver.url);
    const file = fileOf(pathname === "/" ? "/index.html" : pathname);
    if (!file.endsWith(".html")) return serveFile(file, request, response);
    const template = await readFile(file, "utf8");
    if (searchParams.has("source")) {
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(showSource(template));
      return;
    }
    const isGallery = pathname.startsWith(galleryPath);
    const moodle = `http://${request.headers.host}/moodle`;
    const places = { ...receiver, lms: lms?.url ?? "", moodle, sesskey: demoLogin.sesskey };
    // A query that was written into a script could leave its text.
    const html = fillTemplate(template, isGallery ? new URLSearchParams() : searchParams, places);
    if (template.includes("{{sesskey}}")) response.setHeader("set-cookie", loginCookie);
    response
      .writeHead(200, {
        "content-type": contentTypes[".html"],
        "content-security-policy": contentSecurityPolicy(
          html,
          servers,
          isGallery ? "scripts" : "import-maps",
        ),
        "cache-control": "no-cache",
      })
      .end(html);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(404, { "content-type": "text/plain" });
      response.end(`Not found: ${request.url}\n`);
      if (!isMissing(error)) console.error(error);
    });
  });
  const url = await listen(server, port);
  return { url, close: () => closeServer(server) };
}

/** A path that leaves its folder is missing. */
function fileOf(pathname: string): string {
  const [prefix, folder] = folders.find(([start]) => pathname.startsWith(start)) ?? ["/", "demo"];
  const base = resolve(root, folder);
  const file = resolve(base, decodeURIComponent(pathname.slice(prefix.length)));
  if (!file.startsWith(base + sep))
    throw Object.assign(new Error("Outside of its folder"), { code: "ENOENT" });
  return file;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
