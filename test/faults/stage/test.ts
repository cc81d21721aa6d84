import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test as base } from "@playwright/test";
import { startReceiver, type ReceiverOptions } from "../../../demo/server/receiver.ts";
import type { Account, Breaches } from "../account/compare.ts";
import { writeDiary } from "../account/diary.ts";
import type { Row } from "../account/table.ts";
import { openProfile, type BrowserOptions } from "./browser.ts";
import { openLedger } from "./ledger.ts";
import { openStage } from "./stage-server.ts";
import type { VisitOptions } from "./visit-html.ts";
import { beginTrial, type Trial } from "./trial.ts";

export { expect };

const withoutScript = fileURLToPath(new URL("without.js", import.meta.url));

/** A viewing that tests loss. */
const leastRecords = 20;

interface Fixtures {
  readonly receiverOptions: ReceiverOptions;
  readonly browserOptions: BrowserOptions;
  /** A mechanism that is switched off in every page, by its name in `without.js`. */
  readonly without: string | undefined;
  readonly trial: Trial;
}

export const test = base.extend<Fixtures>({
  receiverOptions: [{}, { option: true }],
  browserOptions: [{}, { option: true }],
  without: [undefined, { option: true }],
  trial: async ({ receiverOptions, browserOptions, without }, use) => {
    const receiver = await startReceiver(receiverOptions);
    const ledger = openLedger();
    const stage = await openStage(ledger);
    const browser = await openProfile(browserOptions, async (context) => {
      await context.exposeBinding("tellTest", (_, text: string) => ledger.take(text));
      await context.addInitScript(retrySoon);
      if (without !== undefined) {
        await context.addInitScript({ path: withoutScript });
        await context.addInitScript(`without.${without}()`);
      }
    });
    await use(beginTrial({ receiver, ledger, stage, browser }));
    const info = test.info();
    const diary = writeDiary({ ...ledger, arrivals: receiver.arrivals });
    if (info.status !== info.expectedStatus) await writeFile(info.outputPath("diary.txt"), diary);
    await browser.remove();
    await stage.close();
    await receiver.close();
  },
});

/** Jitter spreads retries over a bound that doubles; here it always draws from its lowest tenth. */
function retrySoon(): void {
  const random = Math.random;
  Math.random = () => random() / 10;
}

/** What the end of a scenario may differ in. */
export interface Verdict {
  /** At least so many records were made. Default 20. */
  readonly made?: number;
  /** Breaches that this scenario provokes, with the reason in its title. */
  readonly tolerated?: readonly (keyof Breaches)[];
  /** The pages that bring what was left, one after the other. Default: the plainest. */
  readonly visits?: readonly VisitOptions[];
  /** What the row is called. Default: as the test. */
  readonly scenario?: string;
}

/** Closes the books: notes the row, and expects that nothing is lost, doubled, changed or out of order. */
export async function judge(
  trial: Trial,
  { made = leastRecords, tolerated = [], visits = [{}], scenario }: Verdict = {},
): Promise<Account> {
  let left = 0;
  for (const visit of visits) left = await trial.settle(visit);
  const account = trial.account();
  await note(trial, scenario);
  const breaches = Object.entries(account.breaches).filter(
    ([name]) => !tolerated.some((one) => one === name),
  );
  expect(breaches.filter(([, cases]) => cases.length > 0)).toEqual([]);
  expect(account.made, "the viewing was long enough to prove something").toBeGreaterThanOrEqual(made);
  expect(left, "nothing is sent when all has been answered").toBe(0);
  return account;
}

/** Writes the scenario's row for the table. */
export async function note(trial: Trial, scenario: string = test.info().title): Promise<void> {
  const row: Row = {
    scenario,
    held: trial.receiver.statements().length,
    account: trial.account(),
  };
  await test.info().attach("row", { body: JSON.stringify(row), contentType: "application/json" });
}
