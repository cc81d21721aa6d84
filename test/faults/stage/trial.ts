import type { Page } from "@playwright/test";
import type { Receiver } from "../../../demo/server/receiver.ts";
import { compare, type Account } from "../account/compare.ts";
import { perform, twentyActs, type Act } from "./acts.ts";
import type { Browser } from "./browser.ts";
import type { Ledger } from "./ledger.ts";
import type { Stage } from "./stage-server.ts";
import { visitHtml, type VisitOptions } from "./visit-html.ts";

declare global {
  interface Window {
    readonly watchedTraces: readonly { readonly flush: () => Promise<void> }[];
  }
}

const settleMs = 25_000;
const lookMs = 50;

export interface TrialParts {
  readonly receiver: Receiver;
  readonly ledger: Ledger;
  readonly stage: Stage;
  readonly browser: Browser;
}

/** One scenario at work: a learner's browser, the site, the receiver, and the books. */
export interface Trial extends TrialParts {
  /** Opens a tracked page in a new tab, its video ready to play. */
  readonly open: (visit?: VisitOptions) => Promise<Page>;
  /** A whole visit: opens, acts, and closes the tab. */
  readonly watch: (acts?: readonly Act[], visit?: VisitOptions) => Promise<void>;
  /** Leaves a page in the way that is given; default: closes the tab. */
  readonly leave: (page: Page, way?: () => Promise<unknown>) => Promise<void>;
  /** Kills the browser. */
  readonly kill: () => Promise<void>;
  readonly account: () => Account;
  /** Waits until nothing that was stored or made is missing at the receiver. */
  readonly drained: () => Promise<void>;
  /** Visits once more without playing, until all has arrived; then again, and tells how many requests that one made. */
  readonly settle: (visit?: VisitOptions) => Promise<number>;
}

export function beginTrial({ receiver, ledger, stage, browser }: TrialParts): Trial {
  const account = (): Account => compare({ ...ledger, arrivals: receiver.arrivals });

  async function open(visit?: VisitOptions): Promise<Page> {
    const context = await browser.context();
    const page = await context.newPage();
    if (visit?.simulated === true) await page.clock.install();
    await page.goto(stage.put(visitHtml(receiver, visit)));
    await page.waitForFunction(() =>
      [...document.querySelectorAll("video")].every(({ readyState }) => readyState > 2),
    );
    return page;
  }

  async function leave(page: Page, way: () => Promise<unknown> = () => page.close()): Promise<void> {
    ledger.depart();
    await way();
    ledger.depart();
  }

  const drained = (): Promise<void> =>
    waitFor(() => {
      const { lost, forgotten, open: unclosed } = account().breaches;
      return lost.length + forgotten.length + unclosed.length === 0;
    });

  const posts = (): number => account().requests;

  return {
    receiver,
    ledger,
    stage,
    browser,
    open,
    leave,
    account,
    drained,
    async watch(acts = twentyActs, visit) {
      const page = await open(visit);
      await perform(page, acts);
      await leave(page);
    },
    async kill() {
      ledger.depart({ killed: true });
      await browser.kill();
      ledger.depart({ killed: true });
    },
    async settle(visit) {
      const page = await open(visit);
      await drained();
      await flush(page);
      const before = posts();
      await leave(page, () => page.reload());
      await flush(page);
      await leave(page);
      return posts() - before;
    },
  };
}

/** Waits until this holds, or 25 s have gone: what is missing then is for the comparison to tell. */
export async function waitFor(holds: () => boolean): Promise<void> {
  const endMs = Date.now() + settleMs;
  while (!holds() && Date.now() < endMs) await new Promise((resolve) => setTimeout(resolve, lookMs));
}

/** Resolves when the page's traces have nothing under way. */
export async function flush(page: Page): Promise<void> {
  await page.evaluate(
    async () => void (await Promise.all(window.watchedTraces.map((trace) => trace.flush()))),
  );
}
