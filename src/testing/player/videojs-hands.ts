import type { TestElement } from "../test-page.ts";
import { setRateByScript, shownBox, type Hands, type Point, type Seat } from "./hands.ts";

/** The element that video.js makes around a media element. */
export const AROUND = "xpath=ancestor::*[contains(concat(' ', @class, ' '), ' video-js ')]";

const wakePixels = 8;

/** video.js's control bar. */
export function createVideojsHands(seat: Seat): Hands {
  const { page } = seat;
  const video = page.locator(seat.player).first();
  const player = video.locator(AROUND).first();
  const asleep = video.locator(
    `${AROUND}[contains(@class, 'vjs-user-inactive') and contains(@class, 'vjs-playing')]`,
  );
  const holder = player.locator(".vjs-progress-holder");

  /** The bar hides from a mouse that rests, and lets clicks through until video.js has seen it move. */
  async function wake(): Promise<void> {
    const { x, y, width, height } = await shownBox(video);
    let steps = 0;
    do {
      steps += 1;
      await page.mouse.move(x + width / 2 + wakePixels * (steps % 5), y + height / 3);
      await page.evaluate(() => new Promise(requestAnimationFrame), { player: seat.player, value: 0 });
    } while ((await asleep.count()) > 0);
  }

  /** Lays the mouse on a part of the bar, at this share of its width. */
  async function reach(part: TestElement, share = 0.5): Promise<Point> {
    for (;;) {
      const { x, y, width, height } = await shownBox(part);
      const point = { x: x + share * width, y: y + height / 2 };
      await page.mouse.move(point.x, point.y);
      if ((await asleep.count()) === 0) return point;
      await wake();
    }
  }

  async function press(part: TestElement): Promise<void> {
    const { x, y } = await reach(part);
    await page.mouse.click(x, y);
  }

  return {
    async togglePlay() {
      const big = player.locator(".vjs-big-play-button");
      await press((await big.isVisible()) ? big : player.locator(".vjs-play-control"));
    },
    async barPoint(share) {
      await wake();
      return reach(holder, share);
    },
    focusBar: () => holder.focus(),
    async setRate(rate) {
      const menu = player.locator("div.vjs-playback-rate:not(.vjs-hidden)");
      if ((await menu.count()) === 0) return setRateByScript(seat, rate);
      await reach(menu);
      return press(menu.locator(".vjs-menu-item", { hasText: new RegExp(`^${rate}x`) }));
    },
    toggleMute: () => press(player.locator(".vjs-mute-control")),
    toggleFullScreen: () => press(player.locator(".vjs-fullscreen-control")),
  };
}
