import { startReceiver, type Receiver } from "../../../demo/server/receiver.ts";
import { buildDoor, type Door } from "./door.ts";
import { test } from "./test.ts";
import { beginTrial, type Trial } from "./trial.ts";
import { manyRequests, type VisitOptions } from "./visit-html.ts";

/** A destination, its books, and the door that a test opens to it. */
export interface Site {
  readonly trial: Trial;
  readonly door: Door;
}

/** Three destinations of one page, each with books of its own. */
export interface Trio {
  /** Breaks every connection until its door is opened. */
  readonly dead: Site;
  /** Answers nobody until its door is opened, and late from then on. */
  readonly slow: Site;
  readonly fine: Trial;
  /** The page that tracks for all three. */
  readonly visit: VisitOptions;
}

const slowMs = 300;

/** Longer than any scenario: who is slow is waited for. */
const patienceMs = 120_000;

export const trioTest = test.extend<{ trio: Trio }>({
  trio: async ({ trial }, use) => {
    const receivers = [await startReceiver(), await startReceiver()] as const;
    const [beyond, late] = receivers;
    late.faults.latencyMs = slowMs;
    const doors = [await buildDoor(beyond.url, "shut"), await buildDoor(late.url, "held")] as const;
    const [shut, held] = doors;
    const siteAt = (receiver: Receiver, url: string): Trial =>
      beginTrial({ ...trial, receiver, ledger: trial.ledger.about(url) });
    const urls = [shut.url, held.url, trial.receiver.url];
    await use({
      dead: { trial: siteAt(beyond, shut.url), door: shut },
      slow: { trial: siteAt(late, held.url), door: held },
      fine: siteAt(trial.receiver, trial.receiver.url),
      visit: { script: scriptOf(urls, trial.receiver) },
    });
    await Promise.all([...doors, ...receivers].map((one) => one.close()));
  },
});

/** All three have the receiver's credential. */
function scriptOf(urls: readonly string[], { key, secret, url: origin, endpoint }: Receiver): string {
  const path = endpoint.slice(origin.length);
  const { batch } = manyRequests;
  const destinations = urls.map((url) => ({
    endpoint: url + path,
    key,
    secret,
    batch,
    timeoutMs: patienceMs,
  }));
  return `{ endpoint: undefined, destinations: ${JSON.stringify(destinations)} }`;
}
