import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage.ts";

/** Plays from the start, by the button, up to a position. */
export async function watchTo(stage: Stage, seconds: number): Promise<void> {
  await stage.pressPlay("pressed play");
  await stage.until(seconds);
}

/** Plays on for a while and pauses by the button. */
export async function watchOnAndPause(stage: Stage): Promise<void> {
  await stage.rest(1500);
  await stage.pressPlay("pressed pause");
  await stage.rest(600);
}

/** What a learner does with mouse and keyboard on the progress bar. */
export const gestures: readonly Scenario[] = [
  {
    name: "click-while-playing",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.clickBar(12);
      await watchOnAndPause(stage);
    },
  },
  {
    name: "click-while-paused",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.pressPlay("pressed pause");
      await stage.rest(800);
      await stage.clickBar(12);
      await stage.rest(1500);
      await stage.pressPlay("pressed play");
      await watchOnAndPause(stage);
    },
  },
  {
    name: "drag-while-playing",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.press(2.5);
      for (const seconds of [5, 8, 15, 11]) {
        await stage.moveTo(seconds);
        await stage.rest(150);
      }
      await stage.lift("let go at 11 s");
      await watchOnAndPause(stage);
    },
  },
  {
    name: "hold-then-drag",
    async play(stage) {
      await watchTo(stage, 3);
      await stage.press(3);
      await stage.rest(1000);
      for (const seconds of [6, 9, 12]) {
        await stage.moveTo(seconds);
        await stage.rest(100);
      }
      await stage.lift("let go at 12 s");
      await watchOnAndPause(stage);
    },
  },
  {
    name: "drag-held-still",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.press(2.5);
      await stage.moveTo(10);
      await stage.rest(2000);
      await stage.lift("let go at 10 s");
      await watchOnAndPause(stage);
    },
  },
  {
    name: "key-bursts",
    async play(stage) {
      await watchTo(stage, 1.5);
      await focusBar(stage);
      for (let press = 0; press < 3; press++) {
        await stage.key("ArrowRight");
        await stage.rest(150);
      }
      await stage.rest(1500);
      await stage.key("ArrowLeft");
      await stage.rest(250);
      await stage.key("ArrowLeft");
      await watchOnAndPause(stage);
    },
  },
];

/** Native controls take the arrow keys where the video itself has the focus. */
async function focusBar(stage: Stage): Promise<void> {
  await stage.part(stage.setup.player === "videojs" ? ".vjs-progress-holder" : "video").focus();
}
