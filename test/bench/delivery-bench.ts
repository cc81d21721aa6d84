import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startReceiver } from "../../demo/server/receiver.ts";
import { root } from "../support/run-command.mjs";
import { openBenchPage } from "./bench-page.ts";
import { timeActs } from "./delivery-in-page.ts";
import { median } from "./median.ts";

/** How long it takes from an act to its record stored, and what of it the player's event waits for. */
export async function reportDelivery(): Promise<void> {
  const receiver = await startReceiver();
  const bench = await openBenchPage('<video muted src="/sample.webm" width="640" height="360"></video>');
  const { page } = bench;
  await page.addScriptTag({ content: readFileSync(join(root, "dist", "playtrace.min.js"), "utf8") });
  const { endpoint, key, secret } = receiver;
  await page.evaluate(
    (options) => {
      const element = document.querySelector("video");
      if (element) Object.assign(window, { trace: window.Playtrace.trackMediaElement(element, options) });
    },
    { endpoint, key, secret },
  );
  await page.evaluate(() => document.querySelector("video")?.play());
  const { storedMs, workMs } = await page.evaluate(timeActs);
  await bench.close();
  await receiver.close();
  console.table([
    {
      "until stored, ms": median(storedMs).toFixed(2),
      "in the player's event, ms": median(workMs).toFixed(3),
    },
  ]);
}
