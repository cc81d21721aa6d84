import { playAd } from "../play-ad.ts";
import type { Scenario } from "../scenario.ts";
import { watchOnAndPause, watchTo } from "./gestures.ts";

/** Ads of contrib-ads, played by the element that plays the content. */
export const ads: readonly Scenario[] = [
  {
    name: "ad-between",
    players: ["videojs"],
    setup: { ads: true },
    async play(stage) {
      await watchTo(stage, 3);
      await stage.script("an ad of 2.5 s began", playAd);
      await stage.rest(3500);
      await stage.until(3.5);
      await watchOnAndPause(stage);
    },
  },
];
