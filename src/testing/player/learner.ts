import type { Hands, Seat } from "./hands.ts";
import { createNativeHands } from "./native-hands.ts";
import { readState, type PlayerState } from "./player-state.ts";
import { settleSize } from "./settle-size.ts";
import { AROUND, createVideojsHands } from "./videojs-hands.ts";

const dragSteps = 12;
/** Slow enough for a person, fast enough for one gesture. */
const keyHeldMs = 120;

/** A person before a player, with mouse and keyboard. What it is asked for is done when it resolves. */
export interface Learner {
  /** Resolves when frames are shown. */
  play(): Promise<void>;
  pause(): Promise<void>;
  /** Watches until the position is reached, in seconds; playback must be on. */
  watchUntil(seconds: number): Promise<void>;
  watchToEnd(): Promise<void>;
  /** Clicks at this share of the progress bar, 0..1. */
  clickSeek(share: number): Promise<void>;
  /** Presses at `from`, moves in steps to `to`, holds still for `holdMs`, lets go; shares of the bar, 0..1. */
  drag(way: {
    readonly from: number;
    readonly to: number;
    readonly holdMs?: number | undefined;
  }): Promise<void>;
  /** Presses an arrow key so often on the progress bar: 5 s each in video.js, 1 % in Chromium's own controls. */
  pressArrow(direction: "ArrowLeft" | "ArrowRight", times?: number): Promise<void>;
  /** Sets the position as a script of the page would. */
  seekTo(seconds: number): Promise<void>;
  setLoop(loop: boolean): Promise<void>;
  setRate(rate: number): Promise<void>;
  toggleMute(): Promise<void>;
  toggleFullScreen(): Promise<void>;
  state(): Promise<PlayerState>;
}

/** Uses video.js's control bar where there is one, else the browser's own controls. */
export function createLearner(seat: Seat): Learner {
  const { page, player } = seat;
  const task = { player, value: 0 };

  /** Looked for each time: the page may be another by then. */
  async function useHands(): Promise<Hands> {
    const bar = page.locator(player).first().locator(AROUND).first().locator(".vjs-control-bar");
    return (await bar.count()) > 0 ? createVideojsHands(seat) : createNativeHands(seat);
  }

  const settled = (): Promise<unknown> =>
    page.waitForFunction(
      (given) => document.querySelector<HTMLMediaElement>(given.player)?.seeking === false,
      task,
    );

  return {
    async play() {
      await (await useHands()).togglePlay();
      await page.waitForFunction((given) => {
        const media = document.querySelector<HTMLMediaElement>(given.player);
        return media !== null && !media.paused && !media.seeking && media.readyState > 2;
      }, task);
    },
    async pause() {
      await (await useHands()).togglePlay();
      await page.waitForFunction(
        (given) => document.querySelector<HTMLMediaElement>(given.player)?.paused === true,
        task,
      );
    },
    async watchUntil(seconds) {
      await page.waitForFunction(
        (given) => (document.querySelector<HTMLMediaElement>(given.player)?.currentTime ?? 0) >= given.value,
        { player, value: seconds },
        { polling: "raf" },
      );
    },
    async watchToEnd() {
      await page.waitForFunction(
        (given) => document.querySelector<HTMLMediaElement>(given.player)?.ended === true,
        task,
      );
    },
    async clickSeek(share) {
      const { x, y } = await (await useHands()).barPoint(share);
      await page.mouse.click(x, y);
      await settled();
    },
    async drag({ from, to, holdMs = 0 }) {
      const hands = await useHands();
      const start = await hands.barPoint(from);
      const end = await hands.barPoint(to);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: dragSteps });
      await page.waitForTimeout(holdMs);
      await page.mouse.up();
      await settled();
    },
    async pressArrow(direction, times = 1) {
      await (await useHands()).focusBar();
      for (let press = 0; press < times; press += 1) {
        await page.keyboard.press(direction, { delay: keyHeldMs });
      }
      await settled();
    },
    async seekTo(seconds) {
      await page.evaluate(
        (given) => {
          const media = document.querySelector<HTMLMediaElement>(given.player);
          if (media) media.currentTime = given.value;
        },
        { player, value: seconds },
      );
      await settled();
    },
    async setLoop(loop) {
      await page.evaluate(
        (given) => {
          const media = document.querySelector<HTMLMediaElement>(given.player);
          if (media) media.loop = given.value === 1;
        },
        { player, value: loop ? 1 : 0 },
      );
    },
    setRate: async (rate) => (await useHands()).setRate(rate),
    toggleMute: async () => (await useHands()).toggleMute(),
    async toggleFullScreen() {
      const { fullScreen } = await readState(seat);
      await (await useHands()).toggleFullScreen();
      await page.waitForFunction((given) => (document.fullscreenElement !== null) === (given.value === 1), {
        player,
        value: fullScreen ? 0 : 1,
      });
      await settleSize(seat);
    },
    state: () => readState(seat),
  };
}
