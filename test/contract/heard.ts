import type { PlayerSignal } from "../../src/events/player-signal.ts";
import type { Stage } from "../record/stage.ts";

/** All signals that the adapter has given so far. */
export function said(stage: Stage): Promise<readonly PlayerSignal[]> {
  return stage.page.evaluate(() => globalThis.stage.signals);
}

/** Waits until a signal was said so many times. */
export async function heard(stage: Stage, type: PlayerSignal["type"], times = 1): Promise<void> {
  await stage.page.waitForFunction(
    ([wanted, count]) => globalThis.stage.signals.filter((signal) => signal.type === wanted).length >= count,
    [type, times] as const,
  );
}

/** The names in their order, without the times and without what a busy computer adds: stalls. */
export function names(signals: readonly PlayerSignal[]): string[] {
  return signals
    .map(({ type }) => type)
    .filter((type) => type !== "time" && type !== "waiting")
    .filter((type, index, all) => type !== all[index - 1]);
}
