import type { Page } from "@playwright/test";
import type { Browser } from "../../../faults/stage/browser.ts";
import type { Collector } from "../../peers/collector.ts";

/** What a visit meets with. */
export interface Scene {
  readonly browser: Browser;
  readonly collectors: readonly Collector[];
  /** The tabs, one for each product, in which the video plays. */
  readonly pages: readonly Page[];
}

/** What befalls a visit: before its acts, and how it ends. The video plays when it does. */
export interface Fate {
  readonly name: string;
  /** Nothing can arrive before the visit is over. */
  readonly cutsOff?: true;
  readonly before?: (scene: Scene) => void | Promise<void>;
  readonly end: (scene: Scene) => Promise<void>;
  /** Puts right what {@link Fate.before} put wrong. */
  readonly after?: (scene: Scene) => void | Promise<void>;
}

/** As a person closes a tab: the page is asked first, then told. */
async function closeTabs({ pages }: Scene): Promise<void> {
  for (const page of pages) {
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
  }
}

const closedAt = (latencyMs: number): Fate => ({
  name: `the tab is closed while it plays, ${latencyMs} ms away`,
  before({ collectors }) {
    for (const collector of collectors) collector.latencyMs = latencyMs;
  },
  end: closeTabs,
  after({ collectors }) {
    for (const collector of collectors) collector.latencyMs = 0;
  },
});

/** What the others are measured by: nothing goes wrong. */
export const soundVisit: Fate = closedAt(0);

export const fates: readonly Fate[] = [
  soundVisit,
  closedAt(300),
  {
    name: "503 for the whole visit",
    cutsOff: true,
    before({ collectors }) {
      for (const collector of collectors) collector.isDown = true;
    },
    end: closeTabs,
    after({ collectors }) {
      for (const collector of collectors) collector.isDown = false;
    },
  },
  {
    name: "the browser is killed while it plays",
    end: ({ browser }) => browser.kill(),
  },
  {
    name: "offline for the whole visit",
    cutsOff: true,
    async before({ browser, collectors }) {
      for (const collector of collectors) collector.isCut = true;
      await (await browser.context()).setOffline(true);
    },
    end: closeTabs,
    async after({ browser, collectors }) {
      for (const collector of collectors) collector.isCut = false;
      await (await browser.context()).setOffline(false);
    },
  },
];
