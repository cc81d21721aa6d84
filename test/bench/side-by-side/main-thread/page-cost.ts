import type { Browser } from "@playwright/test";
import type { Embedding } from "../../peers/embed.ts";
import { median } from "../../median.ts";
import { openMeasuredPage } from "../measured-page.ts";

const warmUpRounds = 10;
const rounds = 40;
const looksPerRound = 250;
const looksPerAct = 4;
const warmUpActs = 20;
const acts = 120;
/** What an act leaves for later is done by then, save what waits for a timer. */
const afterwardsMs = 500;

/** What one page cost its main thread. */
export interface PageCost {
  /** All work from load to well after the first frames, and the longest of it at a stretch. */
  readonly openingMs: number;
  readonly longestGapMs: number;
  /** Within the event, and all work that came of it. */
  readonly timeupdateUs: number;
  readonly timeupdateWorkUs: number;
  /**
   * Within the events of an act, and all work that came of it: storing, writing, sending; what plays between acts is
   * taken off.
   */
  readonly actInEventUs: number;
  readonly actUs: number;
}

export async function measurePageCost(browser: Browser, embedding: Embedding): Promise<PageCost> {
  const measured = await openMeasuredPage(browser, embedding);
  const { page, workedMs, openingMs, longestGapMs } = measured;
  await page.evaluate((count) => window.fakePlayback.timeupdates(count), warmUpRounds);
  const beforeLooks = await workedMs();
  const looks = await page.evaluate((count) => window.fakePlayback.timeupdates(count), rounds);
  await page.waitForTimeout(afterwardsMs);
  const workedByLooks = (await workedMs()) - beforeLooks;
  await page.evaluate((count) => window.fakePlayback.acts(count), warmUpActs);
  const before = await workedMs();
  const inEvents = await page.evaluate((count) => window.fakePlayback.acts(count), acts);
  await page.waitForTimeout(afterwardsMs);
  const worked = (await workedMs()) - before;
  await measured.close();
  const timeupdateWorkUs = (1000 * workedByLooks) / (rounds * looksPerRound);
  return {
    openingMs,
    longestGapMs,
    timeupdateUs: median(looks),
    timeupdateWorkUs,
    actInEventUs: median(inEvents),
    actUs: (1000 * worked) / acts - looksPerAct * timeupdateWorkUs,
  };
}
