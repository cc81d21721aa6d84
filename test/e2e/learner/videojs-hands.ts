import type { Hands, Seat } from "./hands.ts";
import { shownBox } from "./hands.ts";

/** video.js's control bar. */
export function createVideojsHands({ page, video }: Seat): Hands {
  const player = page.locator(".video-js").first();
  const holder = player.locator(".vjs-progress-holder");

  /** The bar hides from a mouse that rests, and lets clicks through until video.js has seen it move. */
  async function wake(): Promise<void> {
    const { x, y, width, height } = await shownBox(video);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.move(x + width / 2 + 1, y + height / 2 + 1);
    await page.locator(".video-js.vjs-user-inactive.vjs-playing").waitFor({ state: "detached" });
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
      const { x, y, width, height } = await shownBox(holder);
      return { x: x + fraction * width, y: y + height / 2 };
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
