import type { Page } from "@playwright/test";
import type * as Playtrace from "../../../src/script-tag.ts";

type Trace = Parameters<Parameters<typeof Playtrace.onTrace>[0]>[0];

declare global {
  interface Window {
    readonly Playtrace: typeof Playtrace;
    traces: Trace[];
  }
}

/** Codes of what stopped the page's traces before they began, `"runs"` for each that did begin. */
export function listTraces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const states: string[] = [];
    window.Playtrace.onTrace(({ error }) => states.push(error?.code ?? "runs"))();
    return states;
  });
}

/** Starts a media element by script, and watches until this position. */
export async function playUntil(page: Page, seconds: number, selector = "video, audio"): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((media: HTMLMediaElement) => media.play());
  await page.waitForFunction(
    ([which, goal]) => (document.querySelector<HTMLMediaElement>(which)?.currentTime ?? 0) >= goal,
    [selector, seconds] as const,
    { polling: "raf" },
  );
}

export async function pause(page: Page, selector = "video, audio"): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((media: HTMLMediaElement) => media.pause());
}
