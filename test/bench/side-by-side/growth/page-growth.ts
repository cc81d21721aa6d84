import type { Browser } from "@playwright/test";
import type { Embedding } from "../../peers/embed.ts";
import { median } from "../../median.ts";
import { openMeasuredPage, type MeasuredPage } from "../measured-page.ts";

/** What one more cost when there had been so many, and what the page held then. */
export interface GrowthPoint {
  readonly count: number;
  readonly us: number;
  /** Against the page before the first of them. */
  readonly heapBytes: number;
}

/** Goes through all code without a seek, so that the first ones find it compiled. */
const warmUpActs = 300;
const warmUpRounds = 20;
const actsAtOnce = 50;
/** Lets storage and network follow: in life seconds lie between. As long as requests come, so much longer. */
const restMs = 60;
const leastWindow = 40;
const windowShare = 0.2;

const looksPerHour = 4 * 3600;
const looksPerRound = 250;
const actsPerHour = 20;
const lastRounds = 10;

/**
 * Seeks so often, with a change of rate after each, which ends what a product takes for one gesture; and tells what one
 * more costs at each of the counts.
 */
export async function growBySeeks(
  browser: Browser,
  embedding: Embedding & { readonly heard: readonly unknown[] },
  counts: readonly number[],
): Promise<readonly GrowthPoint[]> {
  const { heard } = embedding;
  const measured = await openWarm(browser, embedding);
  const seek = (times: number): Promise<void> => seekAndRest(measured, heard, times);
  const before = await measured.heapBytes();
  const points: GrowthPoint[] = [];
  let done = 0;
  for (const count of counts) {
    await seek(count - done);
    const heapBytes = (await measured.heapBytes()) - before;
    const window = Math.max(leastWindow, Math.round(count * windowShare));
    const workedMs = await measured.workedMs();
    await seek(window);
    points.push({ count, us: (1000 * ((await measured.workedMs()) - workedMs)) / window, heapBytes });
    done = count + window;
  }
  await measured.close();
  return points;
}

/** Watches so many hours, with a few pauses; the cost is that of a `timeupdate`, within the event. */
export async function growByHours(
  browser: Browser,
  embedding: Embedding,
  hours: readonly number[],
): Promise<readonly GrowthPoint[]> {
  const measured = await openWarm(browser, embedding);
  const before = await measured.heapBytes();
  const points: GrowthPoint[] = [];
  let done = 0;
  for (const count of hours) {
    const rounds = Math.round(((count - done) * looksPerHour) / looksPerRound);
    await measured.page.evaluate(
      (acts) => window.fakePlayback.acts(acts, ["pause", "pause"]),
      (count - done) * actsPerHour,
    );
    const us = await measured.page.evaluate((all) => window.fakePlayback.timeupdates(all), rounds);
    await measured.page.waitForTimeout(restMs);
    points.push({
      count,
      us: median(us.slice(-lastRounds)),
      heapBytes: (await measured.heapBytes()) - before,
    });
    done = count;
  }
  await measured.close();
  return points;
}

async function openWarm(browser: Browser, embedding: Embedding): Promise<MeasuredPage> {
  const measured = await openMeasuredPage(browser, embedding);
  await measured.page.evaluate((rounds) => window.fakePlayback.timeupdates(rounds), warmUpRounds);
  for (let done = 0; done < warmUpActs; done += actsAtOnce) {
    await measured.page.evaluate((acts) => window.fakePlayback.acts(acts, ["rate"]), actsAtOnce);
    await measured.page.waitForTimeout(restMs);
  }
  return measured;
}

async function seekAndRest({ page }: MeasuredPage, heard: readonly unknown[], times: number): Promise<void> {
  for (let left = times; left > 0; left -= actsAtOnce) {
    const seeks = Math.min(left, actsAtOnce);
    await page.evaluate((acts) => window.fakePlayback.acts(acts, ["seek", "rate"]), 2 * seeks);
    let before: number;
    do {
      before = heard.length;
      await page.waitForTimeout(restMs);
    } while (heard.length > before);
  }
}
