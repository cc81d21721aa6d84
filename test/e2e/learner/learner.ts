import type { Locator, Page } from "@playwright/test";
import { createNativeHands } from "./native-hands.ts";
import { createVideojsHands } from "./videojs-hands.ts";
import type { Hands } from "./hands.ts";

const dragSteps = 12;
const betweenKeysMs = 120;

/** A person before the player, with mouse and keyboard. */
export interface Learner {
  readonly page: Page;
  /** The media element itself, also inside video.js. */
  readonly video: Locator;
  /** Opens a demo page and waits until the length is known. */
  open(path: string, query?: Readonly<Record<string, string>>): Promise<void>;
  /** Resolves when frames are shown. */
  play(): Promise<void>;
  pause(): Promise<void>;
  /** Watches until the position is reached; playback must be on. */
  watchUntil(seconds: number): Promise<void>;
  watchToEnd(): Promise<void>;
  /** Clicks at this share of the progress bar, 0..1; resolves when the seek is done. */
  clickSeek(fraction: number): Promise<void>;
  /** Presses at `from`, moves in steps to `to`, holds still for `holdMs`, lets go. */
  drag(way: { from: number; to: number; holdMs?: number }): Promise<void>;
  /** Presses an arrow key so often on the progress bar: 5 s each in video.js, 1 % in Chromium's own controls. */
  pressArrow(direction: "ArrowLeft" | "ArrowRight", times?: number): Promise<void>;
  setRate(rate: number): Promise<void>;
  toggleMute(): Promise<void>;
  toggleFullScreen(): Promise<void>;
  /** Where the player stands, in seconds. */
  position(): Promise<number>;
  length(): Promise<number>;
  /** Closes the tab. */
  leave(): Promise<void>;
}

/** A learner on the pages of this server. */
export function createLearner(page: Page, pagesUrl: string): Learner {
  const video = page.locator("video").first();
  let hands: Hands | undefined;

  async function useHands(): Promise<Hands> {
    const videojs = (await page.locator(".video-js .vjs-control-bar").count()) > 0;
    return (hands ??= (videojs ? createVideojsHands : createNativeHands)({ page, video }));
  }
  const settled = () =>
    video.evaluate(
      (element: HTMLVideoElement) =>
        new Promise<void>((resolve) => {
          if (element.seeking) element.addEventListener("seeked", () => resolve(), { once: true });
          else resolve();
        }),
    );

  return {
    page,
    video,
    async open(path, query = {}) {
      hands = undefined;
      await page.goto(`${pagesUrl}${path}?${new URLSearchParams(query)}`);
      await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) > 0);
    },
    async play() {
      await (await useHands()).togglePlay();
      await page.waitForFunction(() => {
        const media = document.querySelector("video");
        return media !== null && !media.paused && !media.seeking && media.readyState > 2;
      });
    },
    async pause() {
      await (await useHands()).togglePlay();
      await page.waitForFunction(() => document.querySelector("video")?.paused === true);
    },
    async watchUntil(seconds) {
      await page.waitForFunction(
        (goal) => (document.querySelector("video")?.currentTime ?? 0) >= goal,
        seconds,
        {
          polling: "raf",
        },
      );
    },
    async watchToEnd() {
      await page.waitForFunction(() => document.querySelector("video")?.ended === true);
    },
    async clickSeek(fraction) {
      const { x, y } = await (await useHands()).barPoint(fraction);
      await page.mouse.click(x, y);
      await settled();
    },
    async drag({ from, to, holdMs = 0 }) {
      const using = await useHands();
      const start = await using.barPoint(from);
      const end = await using.barPoint(to);
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
        await page.keyboard.press(direction, { delay: betweenKeysMs / 2 });
        await page.waitForTimeout(betweenKeysMs / 2);
      }
      await settled();
    },
    setRate: async (rate) => (await useHands()).setRate(rate),
    toggleMute: async () => (await useHands()).toggleMute(),
    toggleFullScreen: async () => (await useHands()).toggleFullScreen(),
    position: () => video.evaluate((element: HTMLVideoElement) => element.currentTime),
    length: () => video.evaluate((element: HTMLVideoElement) => element.duration),
    leave: () => page.close(),
  };
}
