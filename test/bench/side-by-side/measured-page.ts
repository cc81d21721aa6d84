import type { Browser, Page } from "@playwright/test";
import { embed, type Embedding } from "../peers/embed.ts";
import { lengthenVideo, takeOverPlayback } from "./fake-playback.ts";

const path = "/film";
/** From the first frames on: what a product has put off comes then. */
const playOnMs = 700;

/** A page of its own for one product, whose main thread is watched. */
export interface MeasuredPage {
  readonly page: Page;
  /** Milliseconds that the main thread has worked since the page was made. */
  readonly workedMs: () => Promise<number>;
  /** The same from load to well after the first frames. */
  readonly openingMs: number;
  /** Longest time without a turn of the main thread, from load to well after the first frames, in milliseconds. */
  readonly longestGapMs: number;
  /** Bytes of the JavaScript heap once all garbage is gone. */
  readonly heapBytes: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Opens the page, begins to play, and takes playback over. */
export async function openMeasuredPage(browser: Browser, embedding: Embedding): Promise<MeasuredPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const failures: string[] = [];
  page.on("pageerror", ({ message }) => failures.push(message));
  const devtools = await context.newCDPSession(page);
  // By the thread's own time: what other processes take away is nobody's cost.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const workedMs = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  };
  await page.addInitScript(lengthenVideo);
  await page.addInitScript(watchGaps);
  await page.goto(embedding.site.put(path, embed(embedding)));
  await page.evaluate(() => document.querySelector("video")?.play());
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 0.3);
  await page.waitForTimeout(playOnMs);
  const longestGapMs = await page.evaluate(() => window.longestGapMs);
  const openingMs = await workedMs();
  await page.evaluate(takeOverPlayback);
  if (failures.length > 0) throw new Error(`${embedding.product?.name}: ${failures.join("; ")}`);

  return {
    page,
    openingMs,
    longestGapMs,
    workedMs,
    async heapBytes() {
      await devtools.send("HeapProfiler.collectGarbage");
      return (await devtools.send("Runtime.getHeapUsage")).usedSize;
    },
    close: () => context.close(),
  };
}

declare global {
  interface Window {
    longestGapMs: number;
  }
}

/** Looks at the clock as often as timers let it, every 4 ms. Runs in the page, before anything else. */
function watchGaps(): void {
  let lastMs = performance.now();
  window.longestGapMs = 0;
  const look = (): void => {
    const nowMs = performance.now();
    window.longestGapMs = Math.max(window.longestGapMs, nowMs - lastMs);
    lastMs = nowMs;
    if (!("fakePlayback" in window)) setTimeout(look);
  };
  look();
}
