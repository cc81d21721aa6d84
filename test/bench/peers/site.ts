import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { closeServer, listen } from "../../../demo/server/http.ts";
import { serveFile } from "../../../demo/server/serve-file.ts";
import { root } from "../../support/run-command.mjs";

/** The origin that the learner visits. */
export interface Site {
  readonly url: string;
  /** Puts a text at a path, and tells its address. */
  readonly put: (path: string, text: string, contentType?: string) => string;
  /** Path of the demo's video, of which only the first part comes until {@link Site.release}. */
  readonly heldMedia: string;
  /** From now on the held media is held back. */
  readonly hold: () => void;
  readonly release: () => void;
  readonly close: () => Promise<void>;
}

const javaScript = "text/javascript; charset=utf-8";
const folders: Readonly<Record<string, string>> = {
  media: "demo/media",
  "video.js": "node_modules/video.js/dist",
};
const heldMedia = "/held.webm";
/** Enough for four of its twenty seconds. */
const heldShare = 0.25;

/** Serves what is put there, the demo's video and video.js. */
export async function openSite(): Promise<Site> {
  const texts = new Map<string, { text: string; contentType: string }>();
  const media = readFileSync(join(root, "demo", "media", "sample.webm"));
  const waiting: (() => void)[] = [];
  let isHeld = false;

  /** Without ranges: what has not come yet cannot be asked for by another way. */
  function serveHeld(response: ServerResponse): void {
    const first = Math.floor(media.length * heldShare);
    response.writeHead(200, { "content-type": "video/webm", "content-length": media.length });
    response.write(media.subarray(0, first));
    const finish = (): void => void response.end(media.subarray(first));
    if (isHeld) waiting.push(finish);
    else finish();
  }

  const server = createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    const found = texts.get(path);
    if (path === heldMedia) serveHeld(response);
    else if (found !== undefined)
      response.writeHead(200, { "content-type": found.contentType }).end(found.text);
    else {
      const [, first = "", ...rest] = path.split("/");
      serveFile(resolve(root, folders[first] ?? "nowhere", ...rest), request, response).catch(() =>
        response.writeHead(404).end(),
      );
    }
  });
  const url = await listen(server, 0);
  return {
    url,
    put(path, text, contentType = "text/html; charset=utf-8") {
      texts.set(path, { text, contentType });
      return url + path;
    },
    heldMedia,
    hold: () => void (isHeld = true),
    release() {
      isHeld = false;
      for (const finish of waiting.splice(0)) finish();
    },
    close: () => closeServer(server),
  };
}

/** The tags of these scripts, put on the site under names of their own. */
export function putScripts(site: Site, name: string, scripts: readonly string[]): string {
  return scripts
    .map((text, index) => site.put(`/${name}-${index}.js`, text, javaScript))
    .map((url) => `<script src="${url}"></script>`)
    .join("\n");
}
