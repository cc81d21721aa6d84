import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { createChance } from "../../../support/chance.ts";
import { root } from "../../../support/run-command.mjs";
import { embed, type Embedding } from "../../peers/embed.ts";

const simulatedVideo = readFileSync(join(root, "test", "faults", "stage", "simulated-video.js"), "utf8");

export interface Script {
  readonly seconds: number;
  readonly acts: number;
}

/**
 * A viewing in the page's own time, as fast as the network lets it: no second passes while a request is under way. The
 * acts come at moments that are random, and the same for everybody.
 */
export async function viewSimulated(
  browser: Browser,
  embedding: Embedding,
  { seconds, acts, onSecond }: Script & { readonly onSecond: (second: number) => void },
): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const untilAtRest = countRequests(page);
  await page.clock.install();
  await page.addInitScript(simulatedVideo);
  await page.goto(embedding.site.put(`/simulated-${embedding.product?.name}`, embed(embedding)));
  await page.clock.runFor(1000);
  await page.evaluate(() => document.querySelector("video")?.play());
  const moments = momentsOf({ seconds, acts });
  let done = 0;
  for (let second = 0; second < seconds; second += 1) {
    for (; (moments[done] ?? Infinity) < second; done += 1) await page.evaluate(actInPage, done);
    await page.clock.runFor(1000);
    await untilAtRest();
    onSecond(second);
  }
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  // A context that is gone takes along what its last page has handed over.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await context.close();
}

function momentsOf({ seconds, acts }: Script): number[] {
  const chance = createChance(1);
  return Array.from({ length: acts }, () => chance() * seconds).sort((left, right) => left - right);
}

/** The driver does not hear of every request's end: what is kept alive may end beyond the page. */
const mostRestMs = 5000;

/** Hears of the page's requests; what it hands back resolves when none of them is under way. */
function countRequests(page: Page): () => Promise<void> {
  const underWay = new Set<unknown>();
  page.on("request", (request) => underWay.add(request));
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  return async () => {
    const endMs = Date.now() + mostRestMs;
    do await page.evaluate(() => 0);
    while (underWay.size > 0 && Date.now() < endMs);
    underWay.clear();
  };
}

/** Runs in the page. */
function actInPage(count: number): void {
  const element = document.querySelector("video");
  if (!element) return;
  const choices = [
    () => element.pause(),
    () => void element.play(),
    () => (element.currentTime = (element.currentTime + 97) % 5_000),
    () => (element.playbackRate = element.playbackRate > 1 ? 1 : 1.5),
  ];
  choices[count % choices.length]?.();
}
