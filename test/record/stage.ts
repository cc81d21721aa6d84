import type { Browser, Locator, Page } from "@playwright/test";
import type { PageStage } from "./page/page.ts";
import type { Setup } from "./page/setup.ts";

/** Where Chromium's native controls of a 640 x 360 video have their bar and their button. */
const NATIVE_BAR = { left: 16, right: 624, y: 338 };
const NATIVE_PLAY = { x: 24, y: 312 };

/** A learner in front of one player, with a real mouse and a real keyboard. */
export interface Stage {
  readonly page: Page;
  readonly setup: Setup;
  /** Notes what is about to be done. */
  note(did: string): Promise<void>;
  /** Runs in the page, as a script of it would. */
  script(did: string, work: (stage: PageStage, value: number) => void, value?: number): Promise<void>;
  /** Waits until the element has settled at or beyond a position. */
  until(seconds: number): Promise<void>;
  rest(ms: number): Promise<void>;
  /** Waits until the media has ended, until it stands for want of data, until it runs on. */
  ended(): Promise<void>;
  waiting(): Promise<void>;
  playingAgain(): Promise<void>;
  failed(): Promise<void>;
  /** The button that starts and pauses. */
  pressPlay(did: string): Promise<void>;
  /** Presses the mouse on the bar and keeps it down. */
  press(seconds: number): Promise<void>;
  moveTo(seconds: number): Promise<void>;
  lift(did: string): Promise<void>;
  clickBar(seconds: number): Promise<void>;
  key(name: string): Promise<void>;
  /** By the menu of video.js, or by a script where there is no menu. */
  chooseRate(rate: number): Promise<void>;
  /** Drags video.js's volume to each level in turn. */
  dragVolume(levels: readonly number[]): Promise<void>;
  /** A part of video.js's control bar. */
  part(selector: string, options?: { readonly hasText: string }): Locator;
}

export async function enterStage(browser: Browser, address: string, setup: Setup): Promise<Stage> {
  const page = await browser.newPage({ viewport: { width: 800, height: 500 } });
  const kind = setup.ads ? "ads" : setup.player;
  await page.goto(`${address}/${kind}#${encodeURIComponent(JSON.stringify(setup))}`);
  await page.waitForFunction(
    (early) => globalThis.stage && (early || globalThis.stage.adapter.length() !== undefined),
    setup.preload === "none",
  );
  const length = await page.evaluate(() => globalThis.stage.adapter.length() ?? 0);
  const isVideojs = setup.player === "videojs";

  const note = (did: string): Promise<void> => page.evaluate((text) => globalThis.stage.note(text), did);
  const part: Stage["part"] = (selector, options) => page.locator(selector, options);
  const wake = async (): Promise<void> => {
    await page.mouse.move(300, 170);
    await page.mouse.move(320, 180, { steps: 2 });
  };
  const barPoint = async (seconds: number): Promise<readonly [number, number]> => {
    const share = seconds / length;
    if (!isVideojs) return [NATIVE_BAR.left + share * (NATIVE_BAR.right - NATIVE_BAR.left), NATIVE_BAR.y];
    const box = await part(".vjs-progress-holder").boundingBox();
    if (!box) throw new Error("The progress bar is not in the page.");
    return [box.x + share * box.width, box.y + box.height / 2];
  };
  // One evaluation, so that note and act are one task of the page.
  const script: Stage["script"] = (did, work, value = 0) =>
    page.evaluate(`stage.note(${JSON.stringify(did)}); void (${String(work)})(stage, ${value});`);
  const pointAt = async (seconds: number): Promise<void> => page.mouse.move(...(await barPoint(seconds)));

  return {
    page,
    setup,
    note,
    part,
    script,
    until: async (seconds) => {
      await page.waitForFunction((target) => {
        const { currentTime, seeking } = globalThis.stage.element();
        return !seeking && currentTime >= target;
      }, seconds);
    },
    rest: (ms) => page.waitForTimeout(ms),
    ended: async () => void (await page.waitForFunction(() => globalThis.stage.element().ended)),
    waiting: async () =>
      void (await page.waitForFunction(
        () => globalThis.stage.element().readyState < 3 && globalThis.stage.element().currentTime > 0,
      )),
    failed: async () => void (await page.waitForFunction(() => globalThis.stage.element().error)),
    playingAgain: async () =>
      void (await page.waitForFunction(() => globalThis.stage.element().readyState > 2)),
    async pressPlay(did) {
      await wake();
      await note(did);
      if (!isVideojs) return page.mouse.click(NATIVE_PLAY.x, NATIVE_PLAY.y);
      const big = part(".vjs-big-play-button");
      await ((await big.isVisible()) ? big : part(".vjs-play-control")).click();
    },
    async press(seconds) {
      await wake();
      await pointAt(seconds);
      await note(`pressed on the progress bar at ${seconds} s`);
      await page.mouse.down();
    },
    async moveTo(seconds) {
      await note(`moved to ${seconds} s`);
      await pointAt(seconds);
    },
    async lift(did) {
      await note(did);
      await page.mouse.up();
    },
    async clickBar(seconds) {
      await wake();
      await pointAt(seconds);
      await note(`clicked on the progress bar at ${seconds} s`);
      await page.mouse.down();
      await page.mouse.up();
    },
    async chooseRate(rate) {
      if (!isVideojs)
        return script(
          `a script set the rate to ${rate}`,
          ({ element }, value) => void (element().playbackRate = value),
          rate,
        );
      await wake();
      await part("div.vjs-playback-rate").hover();
      await note(`chose the rate ${rate}`);
      await part(".vjs-playback-rate .vjs-menu-item", { hasText: `${rate}x` })
        .first()
        .click();
    },
    async dragVolume(levels) {
      await wake();
      await part(".vjs-volume-panel").hover();
      await page.waitForTimeout(300);
      const box = await part(".vjs-volume-bar").boundingBox();
      if (!box) throw new Error("The volume bar is not in the page.");
      await note(`dragged the volume over ${levels.join(", ")}`);
      for (const level of levels) {
        await page.mouse.move(box.x + level * box.width, box.y + box.height / 2);
        if (level === levels[0]) await page.mouse.down();
        await page.waitForTimeout(100);
      }
      await page.mouse.up();
    },
    async key(name) {
      await note(`pressed ${name}`);
      await page.keyboard.press(name);
    },
  };
}
