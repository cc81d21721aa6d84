import type { TemplateReceiver } from "../../../demo/server/fill-template.ts";

/** How a page of a scenario differs from the plainest one. */
export interface VisitOptions {
  /** Options of the trace beside where to send to. Default: each record leaves at once, no milestones. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Where to send to, where it is not the scenario's receiver with its first credential. */
  readonly receiver?: Partial<TemplateReceiver>;
  /** How many videos stand in the page. Default 1. */
  readonly videos?: number;
  /** Folder of the built files under `/`. Default `dist`. */
  readonly build?: string;
}

/** The receiver's requests shall be many: what goes wrong with one shall not concern all. */
export const manyRequests = { milestones: false, batch: { maxDelayMs: 150, maxRecords: 4 } };

/** A page with a bare video and the script tag. */
export function visitHtml(receiver: TemplateReceiver, visit: VisitOptions = {}): string {
  const { options = manyRequests, videos = 1, build = "dist" } = visit;
  const { endpoint, key, secret } = { ...receiver, ...visit.receiver };
  const where = `data-endpoint="${endpoint}" data-key="${key}" data-secret="${secret}"`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Visit</title>
    <link rel="icon" href="data:,">
    <script type="application/json" id="playtrace">${JSON.stringify(options).replaceAll("<", "\\u003c")}</script>
    <script src="/${build}/playtrace.min.js" ${where}></script>
    <script src="/stage/keep-ledger.js"></script><script src="/stage/act-in-page.js"></script></head>
    <body>${`<video src="/media/sample.webm" muted controls preload="auto"></video>`.repeat(videos)}</body></html>`;
}
