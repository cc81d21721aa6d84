import { type Product } from "./products.ts";
import { putScripts, type Site } from "./site.ts";

/** Whether the page has a video.js player, or a media element alone. */
export type Player = "element" | "video.js";

export interface Embedding {
  readonly site: Site;
  readonly player: Player;
  /** `undefined`: nobody listens. */
  readonly product: Product | undefined;
  /** Its server. */
  readonly url: string;
  /** Default 1. */
  readonly videos?: number;
}

/** The page's head and body. Playtrace comes by its script tag, the others as their documents say. */
export function embed({ site, player, product, url, videos = 1 }: Embedding): string {
  const isVideojs = player === "video.js";
  const one = `<video class="video-js" src="/media/sample.webm" muted controls preload="auto" width="640" height="360"></video>`;
  return `<!doctype html><meta charset="utf-8"><title>Film</title><link rel="icon" href="data:,">
    ${isVideojs ? '<script src="/video.js/video.min.js"></script>' : ""}
    ${one.repeat(videos)}
    ${isVideojs ? '<script>for (const one of document.querySelectorAll("video")) videojs(one, {});</script>' : ""}
    ${product === undefined ? "" : tagsOf(product, site, url)}`;
}

function tagsOf(product: Product, site: Site, url: string): string {
  const [script = ""] = product.scripts;
  if (product.name === "Playtrace") {
    const where = `data-endpoint="${url}/xapi/" data-key="demo" data-secret="secret"`;
    return `<script src="${site.put("/playtrace.min.js", script, "text/javascript")}" ${where}></script>`;
  }
  return `${putScripts(site, product.name, product.scripts)}
    <script>
      for (const one of document.querySelectorAll("video")) watchers["${product.name}"](one, { url: "${url}" });
    </script>`;
}
