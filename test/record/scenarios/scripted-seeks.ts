import type { Scenario } from "../scenario.ts";
import { watchOnAndPause, watchTo } from "./gestures.ts";

const pauseThenSeek = (delayMs: number): Scenario => ({
  name: `pause-then-seek-${delayMs}ms`,
  async play(stage) {
    await watchTo(stage, 2);
    await stage.script(
      `a script paused, and ${delayMs} ms later sought to 9 s`,
      ({ element, note, seek }, delay) => {
        const soughtTo9 = () => {
          note("sought to 9 s");
          seek(9);
        };
        element().pause();
        if (delay === 0) soughtTo9();
        else setTimeout(soughtTo9, delay);
      },
      delayMs,
    );
    await stage.rest(1800);
    await stage.pressPlay("pressed play");
    await watchOnAndPause(stage);
  },
});

/** Seeks by the player's API: skip buttons, chapter links, deep links. */
export const scriptedSeeks: readonly Scenario[] = [
  {
    name: "script-seeks-while-playing",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.script("a script sought to 10 s", ({ seek }) => seek(10));
      await stage.rest(1500);
      await stage.script("a script sought to 4 s", ({ seek }) => seek(4));
      await watchOnAndPause(stage);
    },
  },
  {
    name: "script-seeks-while-paused",
    async play(stage) {
      await watchTo(stage, 2);
      await stage.pressPlay("pressed pause");
      await stage.rest(800);
      await stage.script("a script sought to 8 s", ({ seek }) => seek(8));
      await stage.rest(300);
      await stage.script("a script sought to 15 s", ({ seek }) => seek(15));
      await stage.rest(1800);
      await stage.pressPlay("pressed play");
      await watchOnAndPause(stage);
    },
  },
  ...[0, 50, 150, 400].map(pauseThenSeek),
];
