import { setRateByScript, shownBox, type Hands, type Seat } from "./hands.ts";

/** Chromium's own controls: measured at 640 x 360 in version 156. */
const barSidePixels = 16;
const barFromBottomPixels = 22;
const buttonsFromBottomPixels = 48;
const muteFromRightPixels = 120;
const fullScreenFromRightPixels = 72;

/** A bare media element with the browser's controls, which no page can look into. */
export function createNativeHands(seat: Seat): Hands {
  const { page, player } = seat;
  const video = page.locator(player).first();

  async function clickButton(fromRightPixels: number): Promise<void> {
    const { x, y, width, height } = await shownBox(video);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.click(x + width - fromRightPixels, y + height - buttonsFromBottomPixels);
  }

  return {
    // Two clicks on the picture within half a second are a double click, which asks for full screen.
    async togglePlay() {
      await video.focus();
      await page.keyboard.press("Space");
    },
    async barPoint(share) {
      const { x, y, width, height } = await shownBox(video);
      const length = width - 2 * barSidePixels;
      return { x: x + barSidePixels + share * length, y: y + height - barFromBottomPixels };
    },
    focusBar: () => video.focus(),
    // The rate stands two menus deep.
    setRate: (rate) => setRateByScript(seat, rate),
    toggleMute: () => clickButton(muteFromRightPixels),
    toggleFullScreen: () => clickButton(fullScreenFromRightPixels),
  };
}
