import type { Scenario } from "../scenario.ts";
import { watchOnAndPause, watchTo } from "./gestures.ts";

/** What a learner sets beside the position. */
export const settings: readonly Scenario[] = [
  {
    name: "rate",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.chooseRate(2);
      await stage.until(7);
      await stage.chooseRate(0.5);
      await stage.until(8);
      await stage.script("a script sought to 12 s", ({ seek }) => seek(12));
      await watchOnAndPause(stage);
    },
  },
  {
    name: "volume",
    players: ["videojs"],
    async play(stage) {
      await watchTo(stage, 1);
      await stage.dragVolume([0.9, 0.7, 0.5, 0.3]);
      await stage.rest(1000);
      await stage.note("pressed mute");
      await stage.part(".vjs-mute-control").click();
      await stage.rest(1000);
      await stage.note("pressed mute again");
      await stage.part(".vjs-mute-control").click();
      await watchOnAndPause(stage);
    },
  },
  {
    name: "screen-and-captions",
    setup: { captions: true },
    async play(stage) {
      await watchTo(stage, 1);
      await stage.script("the captions were switched on", ({ showCaptions }) => showCaptions("en"));
      await stage.rest(500);
      await stage.script("the captions were switched to German", ({ showCaptions }) => showCaptions("de"));
      await stage.rest(500);
      await stage.script("the captions were switched off", ({ showCaptions }) => showCaptions(""));
      await stage.rest(500);
      await stage.script("full screen was asked for", ({ fullScreen }) => fullScreen(true));
      await stage.rest(1000);
      await stage.script("full screen was left", ({ fullScreen }) => fullScreen(false));
      await watchOnAndPause(stage);
    },
  },
];
