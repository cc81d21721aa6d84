import { deviation } from "../finding.ts";
import type { Finding } from "../finding.ts";
import type { Placed } from "../held.ts";
import type { HeldEvent } from "./hold-event.ts";

/** Positions told in whole seconds differ by less than this from those that they were. */
const ROUNDING_SECONDS = 1.001;

/** The events of one viewing, by their times: what goes on or stops was started, and goes on where it stopped. */
export function* reviewViewing(viewing: readonly Placed<HeldEvent>[]): Generator<Finding> {
  let isStarted = false;
  let stoppedAt: number | undefined;
  for (const { view, path } of viewing) {
    const { action, verb, position } = view;
    const isStart = action === "Started" || action === "Restarted";
    if (!isStarted && !isStart && (verb === "played" || verb === "paused")) {
      yield deviation("Q-24", path, "Nothing was started before.");
    }
    isStarted ||= verb === "played" || verb === "paused";
    if (action === "Resumed" && position !== undefined && stoppedAt !== undefined) {
      if (Math.abs(position - stoppedAt) > ROUNDING_SECONDS) {
        yield deviation("C-44", `${path}.target.currentTime`, "The pause before it was elsewhere.");
      }
    }
    if (verb !== undefined) stoppedAt = action === "Paused" ? position : undefined;
  }
}
