import { createServer, request as ask } from "node:http";
import { contentSecurityPolicy } from "../../../demo/server/content-security-policy.ts";
import { closeServer, listen } from "../../../demo/server/http.ts";
import type { Receiver } from "../../../demo/server/receiver.ts";
import { test as base } from "../fixtures.ts";
import type { RecordFacts } from "../../../src/testing/record-facts.ts";
import { tellStory } from "../told.ts";

export { expect } from "../fixtures.ts";

export interface Html {
  readonly head?: string;
  readonly body?: string;
  /** Default: the strict one of the demo's pages. */
  readonly policy?: string;
}

/** Pages of a test's own; everything else comes from the demo's server. */
export interface OwnPages {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Puts a page in its place, and tells its address. */
  readonly put: (html: Html, path?: string) => string;
  /** What the receiver holds. */
  readonly story: () => readonly RecordFacts[];
}

export const test = base.extend<{ readonly ownPages: OwnPages }>({
  ownPages: async ({ pagesUrl, receiver }, use) => {
    const pages = new Map<string, { readonly html: string; readonly policy: string }>();
    const server = createServer((request, response) => {
      const page = pages.get(request.url ?? "");
      if (page) {
        const headers = { "content-type": "text/html", "content-security-policy": page.policy };
        response.writeHead(200, headers).end(page.html);
        return;
      }
      const { method, headers } = request;
      const onward = ask(pagesUrl + request.url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      // A browser breaks off loading media as it likes.
      onward.on("error", () => response.destroy());
      response.on("close", () => onward.destroy());
      request.pipe(onward);
    });
    const url = await listen(server, 0);
    await use({
      url,
      story: () => tellStory(receiver),
      put: ({ head = "", body = "", policy }, path = "/own.html") => {
        const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Own page</title>
          <link rel="icon" href="/page/icon.svg">${head}</head><body>${body}</body></html>`;
        pages.set(path, { html, policy: policy ?? contentSecurityPolicy(html, receiver.url) });
        return url + path;
      },
    });
    await closeServer(server);
  },
});

/** The script tag, with where to send and whatever else a test gives it. */
export function scriptTag({ endpoint, key, secret }: Receiver, more = 'data-milestones="off"'): string {
  const where = `data-endpoint="${endpoint}" data-key="${key}" data-secret="${secret}"`;
  return `<script src="/dist/playtrace.min.js" ${where} ${more}></script>`;
}

/** The script tag of a page that keeps no record waiting for others: for tests of what is told, not of when it leaves. */
export function promptTag(receiver: Receiver, more?: string): string {
  const options = JSON.stringify({ batch: { maxDelayMs: 100 } });
  return `<script type="application/json" id="playtrace">${options}</script>${scriptTag(receiver, more)}`;
}

/** A media element that may be started by a script, for it is mute. */
export function mediaElement(attributes = "", name = "video"): string {
  return `<${name} src="/media/sample.webm" muted controls preload="auto" ${attributes}></${name}>`;
}

export const videojsTag = `<link rel="stylesheet" href="/video.js/video-js.min.css">
  <script src="/page/before-video-js.js"></script><script src="/video.js/video.min.js"></script>`;
