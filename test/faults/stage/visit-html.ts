import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { TemplateReceiver } from "../../../demo/server/fill-template.ts";

/** How a page of a scenario differs from the plainest one. */
export interface VisitOptions {
  /** Options of the trace beside where to send to. Default: each record leaves at once, no milestones. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Where to send to, where it is not the scenario's receiver with its first credential. */
  readonly receiver?: Partial<TemplateReceiver>;
  /** How many videos stand in the page. Default 1. */
  readonly videos?: number;
  /** The video is a simulated one of three hours, and the page's clock stands until the test moves it. */
  readonly simulated?: boolean;
  /** Brings the build before this one in place of the present one. */
  readonly previousBuild?: boolean;
  /** Script of an object with further options, such as functions, which no attribute can say. */
  readonly script?: string;
}

/** The receiver's requests shall be many: what goes wrong with one shall not concern all. */
export const manyRequests = { milestones: false, batch: { maxDelayMs: 150, maxRecords: 4 } };

/** Made by `npm run build` of commit 35ac7f7, which knew nothing of other tabs, and `gzip -9`. */
const previousBuild = gunzipSync(readFileSync(new URL("previous-build.min.js.gz", import.meta.url)));

/** A page with bare videos, and the script tag; or, with options of its own, trackers made by its script. */
export function visitHtml(receiver: TemplateReceiver, visit: VisitOptions = {}): string {
  const { options = manyRequests, videos = 1, script } = visit;
  const { endpoint, key, secret } = { ...receiver, ...visit.receiver };
  const where = `data-endpoint="${endpoint}" data-key="${key}" data-secret="${secret}"`;
  const json = JSON.stringify(options).replaceAll("<", "\\u003c");
  const tag =
    visit.previousBuild === true
      ? `<script ${where}>${previousBuild.toString()}</script>`
      : script === undefined
        ? `<script src="/dist/playtrace.min.js" ${where}></script>`
        : `<script type="module">
          import { trackMediaElement } from "/dist/esm/html-media.js";
          for (const video of document.querySelectorAll("video"))
            keepLedger(trackMediaElement(video, { ...${json}, endpoint: "${endpoint}", ...${script} }));
        </script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Visit</title>
    <link rel="icon" href="data:,">
    <script type="application/json" id="playtrace">${json}</script>
    ${visit.simulated === true ? `<script src="/stage/simulated-video.js"></script>` : ""}
    ${tag}
    <script src="/stage/keep-ledger.js"></script><script src="/stage/act-in-page.js"></script></head>
    <body>${`<video src="/media/sample.webm" muted controls preload="auto"></video>`.repeat(videos)}</body></html>`;
}
