import type { Browser } from "@playwright/test";
import { createLearner } from "../../../e2e/learner/learner.ts";
import { installRecorder } from "../../../e2e/recorder.ts";
import { callWitness, hearWitness } from "../../../e2e/story/witness.ts";
import type { Site } from "../../peers/site.ts";
import type { Seen } from "./seen.ts";
import { pagePaths } from "./truth-page.ts";
import type { Viewing } from "./viewings.ts";

const patienceMs = 30_000;
/** What was sampled less often than so cannot judge anybody. */
const blindSeconds = 0.5;

/** A learner without any past watches; resolves to what was seen, or to why it cannot be relied on. */
export async function viewOnce(viewing: Viewing, browser: Browser, site: Site): Promise<Seen | string> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  context.setDefaultTimeout(patienceMs);
  const path = viewing.media === "held" ? pagePaths.held : pagePaths.whole;
  const openTab = async () => {
    const page = await context.newPage();
    await installRecorder(page);
    await callWitness(page);
    const learner = createLearner(page, site.url);
    await learner.open(path);
    return learner;
  };
  try {
    site.hold();
    const learner = await openTab();
    const lengthSeconds = await learner.length();
    await viewing.watch({ learner, openTab, release: () => site.release() });
    await learner.page.waitForTimeout(300);
    await learner.leave();
    const testimonies = await hearWitness(context, site.url);
    const gap = Math.max(...testimonies.map(({ recording }) => recording.largestGap));
    if (gap > blindSeconds) return `nothing was sampled for ${gap.toFixed(2)} s`;
    const visits = testimonies.map(({ recording }) => recording.segments);
    return { visits, lengthSeconds };
  } finally {
    await context.close();
  }
}
