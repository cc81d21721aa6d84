import type { BrowserContext, Page } from "@playwright/test";
import type { Recording } from "../recorder.ts";

/** An act upon the player beside playing and seeking, as the records name it. */
export type ChangeName = "rate" | "volume" | "fullScreen";

/** Where the media stood, in seconds, when the browser said that something changed. */
export interface SeenChange {
  readonly what: ChangeName;
  readonly position: number;
}

/** What eyes beside the player saw between the page's load and its end. */
export interface Testimony {
  readonly recording: Recording;
  readonly changes: readonly SeenChange[];
}

const storageKey = "testimonies";

/** Keeps what the recorder saw, and where changes were made, beyond the page's end: one testimony for each load. */
export async function callWitness(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    const names = {
      ratechange: "rate",
      volumechange: "volume",
      fullscreenchange: "fullScreen",
    };
    const changes: unknown[] = [];
    for (const [type, what] of Object.entries(names)) {
      addEventListener(
        type,
        () => changes.push({ what, position: document.querySelector("video")?.currentTime }),
        true,
      );
    }
    addEventListener("pagehide", () => {
      const kept: unknown[] = JSON.parse(localStorage.getItem(key) ?? "[]");
      localStorage.setItem(key, JSON.stringify([...kept, { recording: window.recording, changes }]));
    });
  }, storageKey);
}

/** Hears the witness on another page of the same site, after the watched one has gone. */
export async function hearWitness(context: BrowserContext, siteUrl: string): Promise<readonly Testimony[]> {
  const page = await context.newPage();
  await page.goto(`${siteUrl}/page/icon.svg`);
  const kept = await page.evaluate((key) => localStorage.getItem(key) ?? "[]", storageKey);
  await page.close();
  return JSON.parse(kept);
}
