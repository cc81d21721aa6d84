import type { Scenario } from "../scenario.ts";
import { watchOnAndPause, watchTo } from "./gestures.ts";

/** The end of the media, reached in every way. */
export const endings: readonly Scenario[] = [
  {
    name: "watched-to-the-end",
    async play(stage) {
      await watchTo(stage, 4);
      await stage.pressPlay("pressed pause");
      await stage.rest(1200);
      await stage.pressPlay("pressed play");
      await stage.ended();
      await stage.rest(800);
    },
  },
  {
    name: "end-and-play-again",
    setup: { media: "/short.webm" },
    async play(stage) {
      await stage.pressPlay("pressed play");
      await stage.ended();
      await stage.rest(800);
      await stage.pressPlay("pressed play");
      await stage.rest(1200);
      await stage.pressPlay("pressed pause");
      await stage.rest(600);
    },
  },
  {
    name: "seek-near-the-end",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.script("a script sought to 0.3 s before the end", ({ seek, element }) =>
        seek(element().duration - 0.3),
      );
      await stage.ended();
      await stage.rest(800);
    },
  },
  {
    name: "seek-to-the-very-end",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.script("a script sought to the very end", ({ seek, element }) => seek(element().duration));
      await stage.rest(1500);
    },
  },
  {
    name: "seek-to-the-very-end-while-paused",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.pressPlay("pressed pause");
      await stage.rest(800);
      await stage.script("a script sought to the very end", ({ seek, element }) => seek(element().duration));
      await stage.rest(1500);
    },
  },
  {
    name: "click-on-the-end-of-the-bar",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.clickBar(19.99);
      await stage.rest(1500);
    },
  },
  {
    name: "loop-of-short-media",
    setup: { media: "/short.webm", loop: true },
    async play(stage) {
      await stage.pressPlay("pressed play");
      await stage.rest(2000);
      await stage.note("saw the end of the first round soon after");
      await stage.rest(6000);
      await stage.pressPlay("pressed pause");
      await stage.rest(600);
    },
  },
  {
    name: "loop",
    setup: { loop: true },
    async play(stage) {
      await watchTo(stage, 2);
      await stage.clickBar(17);
      await stage.rest(4500);
      await stage.script("a script sought to the start", ({ seek }) => seek(0));
      await watchOnAndPause(stage);
    },
  },
];
