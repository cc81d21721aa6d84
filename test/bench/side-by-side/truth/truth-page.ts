import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../support/run-command.mjs";
import { productNames, type Product, type ProductName } from "../../peers/products.ts";
import { putScripts, type Site } from "../../peers/site.ts";
import type { Collectors } from "../collectors.ts";

/** Paths of the page with the media as it is, and with the media that is held back. */
export const pagePaths = { whole: "/film", held: "/held-film" } as const;

/**
 * A page with a video.js player, to whose element all products listen: each sees the very same viewing. Playtrace
 * comes by its script tag, the others as their documents say.
 */
export function putTruthPages(
  site: Site,
  products: Readonly<Record<ProductName, Product>>,
  collectors: Collectors,
): void {
  const script = readFileSync(join(root, "dist", "playtrace.min.js"), "utf8");
  const tag = site.put("/playtrace.min.js", script, "text/javascript");
  const peers = productNames.filter((name) => name !== "Playtrace");
  const begin = peers.map(
    (name) => `watchers["${name}"](video, ${JSON.stringify({ url: collectors[name].url })});`,
  );
  // Where the witness is heard, after the page has gone.
  site.put("/page/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml");
  const media = { whole: "/media/sample.webm", held: site.heldMedia };
  for (const name of ["whole", "held"] as const) {
    site.put(
      pagePaths[name],
      `<!doctype html><meta charset="utf-8"><title>Film</title><link rel="icon" href="data:,">
      <link rel="stylesheet" href="/video.js/video-js.min.css">
      <script src="/video.js/video.min.js"></script>
      ${peers.map((peer) => putScripts(site, peer, products[peer].scripts)).join("\n")}
      <video id="film" class="video-js" muted controls preload="auto" width="640" height="360"
        src="${media[name]}"></video>
      <script>
        videojs("film", { playbackRates: [0.5, 1, 1.5, 2] });
        const video = document.querySelector("video");
        ${begin.join("\n")}
      </script>
      <script src="${tag}" data-endpoint="${collectors.Playtrace.url}/xapi/" data-key="demo" data-secret="secret"></script>`,
    );
  }
}
