import type { PlayerSignal } from "../events/player-signal.ts";
import type { Frame } from "./recorded-viewing.ts";

/** Faster than any rate that players offer: between two frames the media jumped. */
const jumpPerSecond = 3;
const jumpSeconds = 0.05;

/** Whether the position did not run from one frame to the other. */
export function isJump([fromMs, from]: Frame, [toMs, to]: Frame): boolean {
  return Math.abs(to - from) > (jumpPerSecond * (toMs - fromMs)) / 1_000 + jumpSeconds;
}

/** Where the media stood at that moment, by the frames before and after it; `NaN` beyond them. */
export function positionByFrames(frames: readonly Frame[], monotonicMs: number): number {
  const index = frames.findIndex(([at]) => at > monotonicMs);
  const [before, after] = [frames.at(index - 1), frames.at(index)];
  if (index < 1 || before === undefined || after === undefined) return NaN;
  const [fromMs, from] = before;
  if (isJump(before, after)) return from;
  return from + ((after[1] - from) * (monotonicMs - fromMs)) / (after[0] - fromMs);
}

/** Where the media stands so long after a signal, as far as the signal tells. */
export function positionAfter(signal: PlayerSignal, monotonicMs: number): number {
  const { clock, paused, position, rate, seeking, type } = signal;
  const runs = !paused && !seeking && type !== "waiting" && type !== "play" && type !== "error";
  return runs ? position + (rate * (monotonicMs - clock.monotonicMs)) / 1_000 : position;
}
