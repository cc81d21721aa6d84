import type { Seat } from "./hands.ts";

const steadyFrames = 10;

/** A window follows its change of screen in several steps, and hands would grasp beside the player meanwhile. */
export async function settleSize({ page, player }: Seat): Promise<void> {
  await page.evaluate(
    async (given) => {
      let size = "";
      for (let same = 0; same < given.value;) {
        await new Promise(requestAnimationFrame);
        const box = document.querySelector(given.player)?.getBoundingClientRect();
        const now = [innerWidth, innerHeight, box?.width, box?.height, box?.top].join(" ");
        same = now === size ? same + 1 : 0;
        size = now;
      }
    },
    { player, value: steadyFrames },
  );
}
