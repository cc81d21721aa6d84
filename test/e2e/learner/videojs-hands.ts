import type { Locator } from "@playwright/test";
import type { Hands, Point, Seat } from "./hands.ts";
import { shownBox } from "./hands.ts";

const wakePixels = 8;
const betweenMovesMs = 30;

/** video.js's control bar. */
export function createVideojsHands({ page, video }: Seat): Hands {
  const player = page.locator(".video-js").first();
  const asleep = page.locator(".video-js.vjs-user-inactive.vjs-playing");
  const holder = player.locator(".vjs-progress-holder");

  /** The bar hides from a mouse that rests, and lets clicks through until video.js has seen it move. */
  async function wake(): Promise<void> {
    const { x, y, width, height } = await shownBox(video);
    let steps = 0;
    do {
      steps += 1;
      await page.mouse.move(x + width / 2 + wakePixels * (steps % 5), y + height / 3);
      await page.waitForTimeout(betweenMovesMs);
    } while ((await asleep.count()) > 0);
  }
  /** Lays the mouse on a part of the bar, at this share of its width. */
  async function reach(part: Locator, fraction = 0.5): Promise<Point> {
    for (;;) {
      const { x, y, width, height } = await shownBox(part);
      const point = { x: x + fraction * width, y: y + height / 2 };
      await page.mouse.move(point.x, point.y);
      if ((await asleep.count()) === 0) return point;
      await wake();
    }
  }
  async function press(part: Locator): Promise<void> {
    const { x, y } = await reach(part);
    await page.mouse.click(x, y);
  }

  return {
    async togglePlay() {
      const big = player.locator(".vjs-big-play-button");
      await press((await big.isVisible()) ? big : player.locator(".vjs-play-control"));
    },
    async barPoint(fraction) {
      await wake();
      return reach(holder, fraction);
    },
    focusBar: () => holder.focus(),
    async setRate(rate) {
      const menu = player.locator("div.vjs-playback-rate");
      await reach(menu);
      await press(menu.locator(".vjs-menu-item", { hasText: new RegExp(`^${rate}x`) }));
    },
    toggleMute: () => press(player.locator(".vjs-mute-control")),
    toggleFullScreen: () => press(player.locator(".vjs-fullscreen-control")),
  };
}
