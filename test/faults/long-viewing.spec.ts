import type { CDPSession } from "@playwright/test";
import { expect, judge, test } from "./stage/test.ts";
import { waitFor } from "./stage/trial.ts";

const actMs = 5400;
/** How many acts, and who has the time for them. */
const viewings = [
  [2000, []],
  [200, ["@ci"]],
] as const;
/** What is loaded lazily, and warm caches, are there by then. */
const settledActs = 50;
const growthBytes = 5 * 2 ** 20;
const soonMs = 2 ** 31 - 1;
/** So long a computer may take that does much else. */
const patienceMs = 900_000;

/** One act in the page, on its only video; `count` chooses which. */
function actInPage(count: number): void {
  const video = document.querySelector("video");
  if (!video) return;
  const choices = [
    () => video.pause(),
    () => void video.play(),
    () => (video.currentTime = (video.currentTime + 997) % 10_000),
    () => (video.playbackRate = video.playbackRate > 1 ? 1 : 1.5),
    () => (video.volume = video.volume > 0.5 ? 0.25 : 0.75),
  ];
  choices[count % choices.length]?.();
}

for (const [acts, tag] of viewings) {
  const minutes = (acts * actMs) / 60_000;
  test(
    `${minutes} simulated minutes with ${acts} acts: the heap does not grow, and the outbox is drained`,
    { tag: [...tag] },
    async ({ trial }) => {
      test.setTimeout(patienceMs);
      // The network is real: a request must not time out because the page's clock runs.
      const page = await trial.open({ simulated: true, options: { timeoutMs: soonMs } });
      const session = await page.context().newCDPSession(page);
      await page.evaluate(() => void document.querySelector("video")?.play());
      let settledBytes = 0;
      for (let count = 0; count < acts; count += 1) {
        await page.evaluate(actInPage, count);
        await page.clock.runFor(actMs);
        if (count === settledActs) settledBytes = await readHeap(session);
      }
      await page.evaluate(() => void document.querySelector("video")?.play());
      await page.clock.runFor(actMs);
      await waitFor(() => trial.account().breaches.lost.length === 0);
      const grownBytes = (await readHeap(session)) - settledBytes;
      test.info().annotations.push({ type: "heap growth", description: `${grownBytes} B` });
      console.log(
        `Heap growth over ${minutes} minutes and ${acts} acts: ${(grownBytes / 2 ** 20).toFixed(2)} MB`,
      );
      expect(grownBytes).toBeLessThan(growthBytes);
      await trial.leave(page);
      await judge(trial, { made: acts });
    },
  );
}

/** Bytes in use after a collection. */
async function readHeap(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
