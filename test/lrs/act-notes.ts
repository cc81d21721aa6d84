import type { Page } from "@playwright/test";

/** What the element said of the learner's acts: its own event, and its position at that moment in seconds. */
export type ActNote = readonly [event: string, position: number];

declare global {
  interface Window {
    actNotes: ActNote[];
  }
}

/** Listens to the page's media from the next load on; knows nothing of Playtrace. */
export async function installActNotes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.actNotes = [];
    for (const name of ["pause", "ratechange", "volumechange"]) {
      const note = ({ target }: Event): void => {
        if (target instanceof HTMLMediaElement) window.actNotes.push([name, target.currentTime]);
      };
      // Media events do not bubble, but they pass the document on their way down.
      document.addEventListener(name, note, true);
    }
  });
}

/** Where the first event of this name happened, in seconds; `NaN` where it never did. */
export async function readActPosition(page: Page, name: string): Promise<number> {
  const notes = await page.evaluate(() => window.actNotes);
  return notes.find(([event]) => event === name)?.[1] ?? NaN;
}
