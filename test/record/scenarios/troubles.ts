import type { Scenario } from "../scenario.ts";
import { watchOnAndPause, watchTo } from "./gestures.ts";

/** What network, browser and page do on their own. */
export const troubles: readonly Scenario[] = [
  {
    name: "stall",
    setup: { media: "/held.mp4" },
    async play(stage, server) {
      await stage.pressPlay("pressed play");
      await stage.waiting();
      await stage.note("the server withholds the rest");
      await stage.rest(1500);
      await stage.note("the server hands out the rest");
      server.release();
      await stage.playingAgain();
      await watchOnAndPause(stage);
    },
  },
  {
    // The index of a WebM stands at its end: until it is there, `playing` is said and no frame rendered.
    name: "stall-before-the-first-frame",
    setup: { media: "/held.webm" },
    async play(stage, server) {
      await stage.pressPlay("pressed play");
      await stage.rest(2000);
      await stage.note("the server hands out the rest");
      server.release();
      await stage.until(1);
      await watchOnAndPause(stage);
    },
  },
  {
    name: "connection-lost",
    setup: { media: "/held.mp4" },
    async play(stage, server) {
      await stage.pressPlay("pressed play");
      await stage.waiting();
      await stage.note("the server is gone");
      await server.close();
      await stage.rest(4000);
    },
  },
  {
    name: "decode-error",
    setup: { media: "/broken.mp4" },
    async play(stage) {
      await stage.pressPlay("pressed play");
      await stage.failed();
      await stage.note("the browser could not decode what came");
      await stage.rest(500);
    },
  },
  {
    name: "autoplay-refused",
    setup: { autoplay: "script" },
    async play(stage) {
      await stage.rest(1500);
      await watchTo(stage, 1);
      await watchOnAndPause(stage);
    },
  },
  {
    name: "autoplay-muted-by-script",
    setup: { autoplay: "script", muted: true },
    async play(stage) {
      await stage.until(2);
      await watchOnAndPause(stage);
    },
  },
  {
    name: "autoplay-muted-by-attribute",
    setup: { autoplay: "attribute", muted: true },
    async play(stage) {
      await stage.until(2);
      await watchOnAndPause(stage);
    },
  },
  {
    name: "source-change-while-playing",
    async play(stage) {
      await watchTo(stage, 3);
      await stage.script("the page gave another source and played it", ({ load }) => load("/other.webm"));
      await stage.rest(500);
      await stage.until(2);
      await watchOnAndPause(stage);
    },
  },
  {
    name: "same-source-again-while-playing",
    async play(stage) {
      await watchTo(stage, 3);
      await stage.script("the page gave the same source again and played it", ({ load }) =>
        load("/sample.webm"),
      );
      await stage.rest(500);
      await stage.until(2);
      await watchOnAndPause(stage);
    },
  },
];
