import type { Page } from "@playwright/test";
import type * as Playtrace from "../../src/script-tag.ts";

declare global {
  interface Window {
    /** What the script tag brings. */
    readonly Playtrace: typeof Playtrace;
  }
}

/**
 * Writes down every record that the page's traces make, from the next load on. The session's storage outlives
 * the page, so the records that are made while it goes are kept as well.
 */
export async function keepRecords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      if (!("Playtrace" in window)) return;
      window.Playtrace.onTrace((trace) =>
        trace.on("record", ({ text }) => {
          sessionStorage.setItem(`record ${String(sessionStorage.length).padStart(4, "0")}`, text);
        }),
      );
    });
  });
}

/** The records as the JSON texts that were made, in order; the page must be of the same origin. */
export function readRecords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys(sessionStorage)
      .filter((name) => name.startsWith("record "))
      .sort()
      .map((name) => sessionStorage.getItem(name) ?? ""),
  );
}
