import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { readByteRange } from "../../demo/server/byte-range.ts";
import { contentTypes } from "../../demo/server/content-types.ts";
import { closeServer, listen } from "../../demo/server/http.ts";
import { serveFile } from "../../demo/server/serve-file.ts";
import { root } from "../support/run-command.mjs";

const modules = join(root, "node_modules");
const files: Readonly<Record<string, string>> = {
  "/video.js": join(modules, "video.js/dist/video.js"),
  "/video-js.css": join(modules, "video.js/dist/video-js.css"),
  "/ads.js": join(modules, "videojs-contrib-ads/dist/videojs-contrib-ads.js"),
  "/sample.webm": join(root, "demo/media/sample.webm"),
  "/other.webm": join(root, "demo/media/sample.webm"),
  "/short.webm": join(root, "test/record/short.webm"),
};

/** Scripts of each page, in order. */
const pages: Readonly<Record<string, readonly string[]>> = {
  "/html-media": ["/page.js"],
  "/videojs": ["/video.js", "/page.js"],
  "/ads": ["/video.js", "/ads.js", "/page.js"],
};

const HELD_FROM_BYTE = 45_000;

export interface RecordingServer {
  readonly address: string;
  /** Hands out what `/held.mp4` withholds. */
  release(): void;
  close(): Promise<void>;
}

const doNothing = (): void => {};

/** Serves pages, players and media on loopback. `/held.mp4` withholds its later bytes until released. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const bundle = await bundlePage();
  let release: () => void = doNothing;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const broken = await breakMedia();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = files[pathname];
    const scripts = pages[pathname];
    if (file) void serveFile(file, request, response);
    else if (scripts) response.setHeader("content-type", "text/html; charset=utf-8").end(writePage(scripts));
    else if (pathname.startsWith("/held.")) void serveHeld(request, response, released);
    else if (pathname === "/broken.mp4") response.setHeader("content-type", "video/mp4").end(broken);
    else if (pathname === "/captions.vtt")
      response.setHeader("content-type", "text/vtt").end("WEBVTT\n\n00:00.000 --> 00:20.000\nA line\n");
    else if (pathname === "/page.js") response.setHeader("content-type", "text/javascript").end(bundle);
    else response.writeHead(404).end();
  });
  const address = await listen(server, 0);
  return { address, release, close: () => closeServer(server) };
}

function writePage(scripts: readonly string[]): string {
  const tags = scripts.map((src) => `<script src="${src}"></script>`).join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Recording</title>
<link rel="stylesheet" href="/video-js.css"><link rel="icon" href="data:,"><body style="margin:0">${tags}`;
}

async function bundlePage(): Promise<string> {
  const entry = join(root, "test/record/page/page.ts");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

async function serveHeld(
  request: IncomingMessage,
  response: ServerResponse,
  released: Promise<void>,
): Promise<void> {
  const ending = extname(request.url ?? "");
  const bytes = await readFile(join(root, `demo/media/sample${ending}`));
  const range = readByteRange(request.headers.range, bytes.length) ?? { first: 0, last: bytes.length - 1 };
  response.writeHead(206, {
    "content-type": contentTypes[ending],
    "accept-ranges": "bytes",
    "content-range": `bytes ${range.first}-${range.last}/${bytes.length}`,
    "content-length": range.last - range.first + 1,
  });
  // The index at the file's end is read before anything plays.
  const heldFrom = range.first < HELD_FROM_BYTE ? HELD_FROM_BYTE : range.first;
  response.write(bytes.subarray(range.first, heldFrom));
  if (range.first < HELD_FROM_BYTE) await released;
  response.end(bytes.subarray(heldFrom, range.last + 1));
}

/** The media with noise in place of its later frames. */
async function breakMedia(): Promise<Buffer> {
  const bytes = await readFile(join(root, "demo/media/sample.mp4"));
  return bytes.fill(0xa5, HELD_FROM_BYTE);
}
