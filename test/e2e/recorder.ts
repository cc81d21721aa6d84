import type { Page } from "@playwright/test";

/** What was really played, as an eye beside the player saw it; knows nothing of Playtrace. */
export interface Recording {
  /** In viewing order, `[from, to]` in seconds. */
  readonly segments: readonly (readonly [number, number])[];
  /** Longest time between two looks while it played, in seconds: nothing here is truer than that. */
  readonly largestGap: number;
}

declare global {
  interface Window {
    recording: { segments: [number, number][]; largestGap: number };
  }
}

/** Looks at the page's media element every 10 ms from the next load on. */
export async function installRecorder(page: Page): Promise<void> {
  await page.addInitScript(watchMedia);
}

export function readRecording(page: Page): Promise<Recording> {
  return page.evaluate(() => window.recording);
}

/** Runs in the page, and may therefore use nothing from outside. */
function watchMedia(): void {
  const lookEveryMs = 10;
  const jitterSeconds = 0.2;
  const recording: Window["recording"] = { segments: [], largestGap: 0 };
  window.recording = recording;
  let open: [number, number] | undefined;
  let lastMs = performance.now();

  function look(): void {
    const nowMs = performance.now();
    const gap = (nowMs - lastMs) / 1000;
    lastMs = nowMs;
    const media = document.querySelector<HTMLMediaElement>("video, audio");
    if (media === null || media.readyState === 0) return;
    const { currentTime, paused, seeking, playbackRate } = media;
    if (open !== undefined) recording.largestGap = Math.max(recording.largestGap, gap);
    if (seeking) {
      open = undefined;
      return;
    }
    const step = open === undefined ? 0 : currentTime - open[1];
    const jumped = step < 0 || step > gap * playbackRate + jitterSeconds;
    if (open !== undefined && !jumped) open[1] = currentTime;
    else if (!paused) {
      open = [currentTime, currentTime];
      recording.segments.push(open);
    }
    if (paused) open = undefined;
  }
  setInterval(look, lookEveryMs);
  addEventListener("pagehide", look);
}
