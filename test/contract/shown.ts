import type { PlayerSignal } from "../../src/events/player-signal.ts";
import type { PlayerProperties, PlayerProperty } from "../../src/events/player-snapshot.ts";
import type { Stage } from "../record/stage.ts";

/** The values of one property that the signals told one after the other, without repetition. */
export function shownOf<What extends PlayerProperty>(
  signals: readonly PlayerSignal[],
  what: What,
): PlayerProperties[What][] {
  return signals
    .flatMap((signal) => (signal.type === "changed" ? [signal.snapshot[what]] : []))
    .filter((value, index, all) => JSON.stringify(value) !== JSON.stringify(all[index - 1]));
}

/** Waits until the player says this value of a property. */
export async function shows<What extends PlayerProperty>(
  stage: Stage,
  what: What,
  value: PlayerProperties[What],
): Promise<void> {
  await stage.page.waitForFunction(
    ([property, text]) =>
      globalThis.stage.signals.some(
        (signal) => signal.type === "changed" && JSON.stringify(signal.snapshot[property]) === text,
      ),
    [what, JSON.stringify(value)] as const,
  );
}
