import type { Browser } from "@playwright/test";
import type { PageServer } from "../../../demo/server/page-server.ts";
import type { Receiver } from "../../../demo/server/receiver.ts";
import { watch } from "../../../src/testing/watch.ts";
import type { WatchStep } from "../../../src/testing/watch-step.ts";
import { createLearner } from "../learner/learner.ts";
import { collectPageFaults } from "../page-faults.ts";
import { installRecorder } from "../recorder.ts";
import { actsOf, type Act } from "./act.ts";
import { callWitness, hearWitness, type Testimony } from "./witness.ts";

/** No act, and no stretch between two acts, takes longer. */
const patienceMs = 15_000;

export interface ViewingPlan {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** What is done in each visit; between two of them the page is loaded anew, after the last it is closed. */
  readonly visits: readonly (readonly WatchStep[])[];
}

export interface ViewingPlace {
  readonly browser: Browser;
  readonly receiver: Receiver;
  readonly pages: PageServer;
}

/** What one learner did, and what was seen of it. */
export interface Viewing {
  readonly visits: readonly (readonly Act[])[];
  /** One for each visit. */
  readonly testimonies: readonly Testimony[];
  readonly lengthSeconds: number;
  /** Longest time in which the recorder saw nothing, in seconds. */
  readonly largestGap: number;
  /** What a page must never have: exceptions, and what its policy refused. */
  readonly faults: readonly string[];
}

/** A learner in a browser of their own, without any past, watches; in the end the page is gone. */
export async function view(
  { path, query, visits: scripts }: ViewingPlan,
  place: ViewingPlace,
): Promise<Viewing> {
  const { browser, receiver, pages } = place;
  receiver.clear();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    const readFaults = await collectPageFaults(page);
    await installRecorder(page);
    await callWitness(page);
    const learner = createLearner(page, pages.url);
    await learner.open(path, query);
    const lengthSeconds = await learner.length();
    const visits: Act[][] = [];
    for (const [index, script] of scripts.entries()) {
      const acts = (await watch(page, script, { player: "video" })).flatMap(actsOf);
      const beganAt = Date.now();
      await (index === scripts.length - 1 ? page.close() : page.reload());
      visits.push([...acts, { type: "leave", beganAt, doneAt: Date.now() }]);
    }
    const testimonies = await hearWitness(context, pages.url);
    return {
      visits,
      testimonies,
      lengthSeconds,
      largestGap: Math.max(...testimonies.map(({ recording }) => recording.largestGap)),
      faults: await readFaults(),
    };
  } finally {
    await context.close();
  }
}
