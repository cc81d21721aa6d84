import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Arrival } from "../../demo/server/arrival.ts";
import { startReceiver, type Receiver } from "../../demo/server/receiver.ts";
import { root } from "../support/run-command.mjs";
import { openBenchPage } from "./bench-page.ts";
import { longestGapWhile, timeActs } from "./delivery-in-page.ts";
import { median } from "./median.ts";

const acts = 60;
const viewingSeconds = 600;
const latencyMs = 400;
const rounds = 5;
const video = '<video muted src="/sample.webm" width="640" height="360"></video>';
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), "utf8");

/** What delivery costs the network and the page. */
export async function reportDelivery(): Promise<void> {
  console.log(`A viewing of 10 minutes with ${acts} acts at random moments, in simulated time:`);
  console.table(await countRequests());
  console.log(
    `Longest gap of the main thread from load to one second of playback; answers take ${latencyMs} ms:`,
  );
  console.table(await measureGaps());
  console.log("From an act to its record stored, and what of it the main thread works:");
  console.table(await measureActs());
}

async function withReceiver<Result>(work: (receiver: Receiver) => Promise<Result>): Promise<Result> {
  const receiver = await startReceiver();
  try {
    return await work(receiver);
  } finally {
    await receiver.close();
  }
}

async function track(page: Page, { endpoint, key, secret }: Receiver): Promise<void> {
  await page.addScriptTag({ content: read("dist", "playtrace.min.js") });
  await page.evaluate(
    (options) => {
      const element = document.querySelector("video");
      if (element) Object.assign(window, { trace: window.Playtrace.trackMediaElement(element, options) });
    },
    // The network's time is real, the page's is not.
    { endpoint, key, secret, timeoutMs: 2 ** 31 - 1 },
  );
}

function countRequests(): Promise<object> {
  return withReceiver(async (receiver) => {
    const bench = await openBenchPage(video);
    const { page } = bench;
    await page.clock.install();
    await page.addInitScript(read("test", "faults", "stage", "simulated-video.js"));
    await page.reload();
    await track(page, receiver);
    await page.evaluate(() => document.querySelector("video")?.play());
    let seed = 1;
    const chance = (): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const moments = Array.from({ length: acts }, () => chance() * viewingSeconds).sort((a, b) => a - b);
    let done = 0;
    for (let second = 0; second < viewingSeconds; second += 1) {
      for (; (moments[done] ?? Infinity) < second; done += 1) await page.evaluate(actInPage, done);
      await page.clock.runFor(1_000);
      // The network's time is real, the page's is not: no second passes while a request is under way.
      await page.waitForFunction(isAtRest, undefined, { polling: 5 });
    }
    await page.close({ runBeforeUnload: true });
    await bench.close();
    const posts = receiver.arrivals.filter(({ method }) => method === "POST");
    const records = receiver.statements().length;
    const wireBytes = receiver.arrivals.reduce((sum, arrival) => sum + bytesOf(arrival), 0);
    return [
      {
        requests: posts.length,
        preflights: receiver.arrivals.length - posts.length,
        records,
        "body bytes": posts.reduce((sum, { body }) => sum + body.length, 0),
        "wire bytes per record": Math.round(wireBytes / records),
      },
    ];
  });
}

/** Request line, headers and body, as they came. */
function bytesOf({ method, url, headers, body }: Arrival): number {
  const lines = Object.entries(headers).reduce(
    (sum, [name, value]) => sum + name.length + value.length + 4,
    0,
  );
  return `${method} ${url} HTTP/1.1\r\n`.length + lines + 2 + body.length;
}

function isAtRest(): boolean {
  const trace: unknown = Reflect.get(window, "trace");
  const status: unknown = Object(trace).status?.();
  return Array.isArray(status) && status.every(({ inFlight }) => inFlight === 0);
}

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

const row = (ms: readonly number[]): object => ({
  "median ms": median(ms).toFixed(1),
  "worst ms": Math.max(...ms).toFixed(1),
});

async function measureGaps(): Promise<object> {
  const gaps: Record<"without" | "Playtrace", number[]> = { without: [], Playtrace: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const who of round % 2 ? (["Playtrace", "without"] as const) : (["without", "Playtrace"] as const)) {
      gaps[who].push(
        await withReceiver(async (receiver) => {
          receiver.faults.latencyMs = latencyMs;
          const bench = await openBenchPage(video);
          const { page } = bench;
          const gap = page.evaluate(longestGapWhile, 2_500);
          if (who === "Playtrace") await track(page, receiver);
          await page.evaluate(() => document.querySelector("video")?.play());
          const longest = await gap;
          await bench.close();
          return longest;
        }),
      );
    }
  }
  return { without: row(gaps.without), Playtrace: row(gaps.Playtrace) };
}

function measureActs(): Promise<object> {
  return withReceiver(async (receiver) => {
    const bench = await openBenchPage(video);
    const { page } = bench;
    await track(page, receiver);
    await page.evaluate(() => document.querySelector("video")?.play());
    const { storedMs, workMs } = await page.evaluate(timeActs);
    await bench.close();
    return [
      {
        "until stored, ms": median(storedMs).toFixed(2),
        "in the player's event, ms": median(workMs).toFixed(3),
      },
    ];
  });
}
