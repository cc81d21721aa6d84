import type { Browser } from "@playwright/test";
import type { PageServer } from "../../../demo/server/page-server.ts";
import type { Receiver } from "../../../demo/server/receiver.ts";
import { createLearner } from "../learner/learner.ts";
import { collectPageFaults } from "../page-faults.ts";
import { installRecorder } from "../recorder.ts";
import type { Act } from "./act.ts";
import { createDiary, type Diary } from "./diary.ts";
import { callWitness, hearWitness, type Testimony } from "./witness.ts";

/** No act, and no stretch between two acts, takes longer. */
const patienceMs = 15_000;

export interface ViewingPlan {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly watch: (diary: Diary) => Promise<void>;
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
export async function view({ path, query, watch }: ViewingPlan, place: ViewingPlace): Promise<Viewing> {
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
    const diary = createDiary(learner);
    await watch(diary);
    const testimonies = await hearWitness(context, pages.url);
    return {
      visits: diary.visits,
      testimonies,
      lengthSeconds,
      largestGap: Math.max(...testimonies.map(({ recording }) => recording.largestGap)),
      faults: await readFaults(),
    };
  } finally {
    await context.close();
  }
}
