import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startReceiver } from "../../demo/server/receiver.ts";
import { root } from "../support/run-command.mjs";
import { openBenchPage } from "./bench-page.ts";
import type { BenchPage } from "./bench-page.ts";
import { median } from "./median.ts";
import type { TimeupdateCost } from "./timeupdates.ts";
import { timeTimeupdates } from "./timeupdates.ts";

const pairs = 9;

/** What listens to the element, by page. */
type Listening = "nobody" | "one empty listener" | "Playtrace";
/** The costs of one turn, by page. */
type Turn = (page: Listening) => TimeupdateCost;

const pages: readonly Listening[] = ["nobody", "one empty listener", "Playtrace"];

/**
 * What one `timeupdate` of a playing element costs the page. The noise of one run is larger than the cost:
 * therefore the pages take turns, and the differences are taken within each turn.
 */
export async function reportTimeupdate(): Promise<void> {
  const receiver = await startReceiver();
  const options = { endpoint: receiver.endpoint, key: receiver.key, secret: receiver.secret };
  const turns: Turn[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const turn: Partial<Record<Listening, TimeupdateCost>> = {};
    for (const listening of pair % 2 === 0 ? pages : pages.toReversed()) {
      const bench = await openBenchPage('<video muted src="/sample.webm" width="640" height="360"></video>');
      turn[listening] = await measure(bench, listening, JSON.stringify(options));
      await bench.close();
    }
    turns.push((page) => turn[page] ?? { median: NaN, fastest: NaN });
  }
  const told = new Set(receiver.statements().map(({ verb }) => JSON.stringify(verb)));
  await receiver.close();

  const over = (choose: (turn: Turn) => number): string => median(turns.map(choose)).toFixed(2);
  console.table(
    Object.fromEntries(
      pages.map((page) => [
        page,
        {
          "us per timeupdate": over((cost) => cost(page).median),
          "net of nobody": over((cost) => cost(page).median - cost("nobody").median),
          "to one empty listener": over((cost) => cost(page).median / cost("one empty listener").median),
          "fastest round": over((cost) => cost(page).fastest),
          "its net": over((cost) => cost(page).fastest - cost("nobody").fastest),
        },
      ]),
    ),
  );
  console.log(`${pairs} turns; the receiver was told of ${told.size} kinds of acts meanwhile.`);
}

async function measure(bench: BenchPage, listening: Listening, options: string): Promise<TimeupdateCost> {
  const { page } = bench;
  await page.evaluate(fakeLongVideo);
  if (listening === "one empty listener") {
    await page.evaluate(() => document.querySelector("video")?.addEventListener("timeupdate", () => {}));
  }
  if (listening === "Playtrace") {
    await page.addScriptTag({ content: readFileSync(join(root, "dist", "playtrace.min.js"), "utf8") });
    await page.evaluate((text) => {
      const element = document.querySelector("video");
      if (element) window.Playtrace.trackMediaElement(element, JSON.parse(text));
    }, options);
  }
  await page.evaluate(() => document.querySelector("video")?.play());
  return page.evaluate(timeTimeupdates);
}

/** The sample is too short for 10,000 looks; the element plays it all the same. Runs in the page. */
function fakeLongVideo(): void {
  const element = document.querySelector("video");
  if (element) Object.defineProperty(element, "duration", { value: 100_000 });
}
