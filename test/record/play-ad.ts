import type { PageStage } from "./page/page.ts";

/** Runs in the page: puts an ad into the player's own element, by contrib-ads, and the content back after it. */
export function playAd({ library }: PageStage): void {
  library?.ads?.startLinearAdMode?.();
  library?.src({ src: "/short.webm", type: "video/webm" });
  library?.one("adended", () => library.ads?.endLinearAdMode?.());
}
