import type { Hands, Seat } from "./hands.ts";
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
  async function press(button: string): Promise<void> {
    await wake();
    await player.locator(button).click();
  }
  return {
    async togglePlay() {
      const big = player.locator(".vjs-big-play-button");
      if (await big.isVisible()) await big.click();
      else await press(".vjs-play-control");
    },
    async barPoint(fraction) {
      await wake();
      const { width, height } = await shownBox(holder);
      // Goes there only when nothing lies over it.
      await holder.hover({ position: { x: fraction * width, y: height / 2 } });
      const box = await shownBox(holder);
      return { x: box.x + fraction * box.width, y: box.y + box.height / 2 };
    },
    async focusBar() {
      await wake();
      await holder.focus();
    },
    async setRate(rate) {
      await wake();
      const menu = player.locator("div.vjs-playback-rate");
      await menu.hover();
      await menu.locator(".vjs-menu-item", { hasText: new RegExp(`^${rate}x`) }).click();
    },
    toggleMute: () => press(".vjs-mute-control"),
    toggleFullScreen: () => press(".vjs-fullscreen-control"),
  };
}
